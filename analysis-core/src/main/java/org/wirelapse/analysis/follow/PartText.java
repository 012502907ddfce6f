package org.wirelapse.analysis.follow;

import java.nio.charset.Charset;

/** Shows bytes to people: as text, in which nothing but text and line ends is left, or as rows of a hex dump. */
public final class PartText {
    /** Bytes in a row of a hex dump. */
    public static final int ROW_BYTES = 16;

    private static final char UNPRINTABLE = '·';
    /** So much of a body tells whether it is text. */
    private static final int LOOK_BYTES = 512;

    private PartText() {}

    /** Text of bytes; what is no character of a text becomes a middle dot, CRLF a line feed. */
    public static String text(byte[] bytes, Charset charset) {
        String decoded = new String(bytes, charset);
        StringBuilder text = new StringBuilder(decoded.length());
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            boolean lineEnd = c == '\r' && i + 1 < decoded.length() && decoded.charAt(i + 1) == '\n';
            if (!lineEnd) {
                text.append(c == '\n' || c == '\t' || !hidden(c) ? c : UNPRINTABLE);
            }
        }
        return text.toString();
    }

    /** Controls, and marks that turn the direction of text around, would let a capture forge what is shown. */
    private static boolean hidden(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    /** True if bytes look like text: no controls but blanks among the first. */
    public static boolean looksLikeText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOK_BYTES); i++) {
            int b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /**
     * A row of a hex dump: bytes in hex, and the ASCII characters among them.
     *
     * @param bytes where they stand
     * @param from index of the first
     */
    public static String hexRow(byte[] bytes, int from) {
        StringBuilder row = new StringBuilder(4 * ROW_BYTES + 2);
        int to = Math.min(bytes.length, from + ROW_BYTES);
        for (int i = from; i < from + ROW_BYTES; i++) {
            if (i < to) {
                row.append(Character.forDigit(bytes[i] >> 4 & 0xf, 16));
                row.append(Character.forDigit(bytes[i] & 0xf, 16));
            } else {
                row.append("  ");
            }
            row.append(i - from == ROW_BYTES / 2 - 1 ? "  " : " ");
        }
        row.append(' ');
        for (int i = from; i < to; i++) {
            row.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : UNPRINTABLE);
        }
        return row.toString();
    }
}
