package org.wirelapse.analysis.http2;

import java.nio.charset.StandardCharsets;

/**
 * The Huffman code of header strings (RFC 7541 §5.2). It is canonical: codes of one length follow each other in the order of their symbols,
 * so that the lengths say it all.
 */
final class Huffman {
    /** Length of each symbol's code in bits, of the end-of-string symbol last (RFC 7541 appendix B). */
    private static final int[] LENGTHS = {
        13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28,
        28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15,
        6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
        15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22,
        20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23,
        23, 24, 22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22,
        22, 22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26,
        27, 24, 21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27,
        26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30
    };

    private static final int END_OF_STRING = 256;
    private static final int LONGEST = 30;
    /** Padding is the begin of the end-of-string symbol, all ones, and shorter than a byte. */
    private static final int MOST_PADDING_BITS = 7;

    /** By length: the first code, how many there are, and where their symbols begin in {@link #SYMBOLS}. */
    private static final int[] FIRST_CODES = new int[LONGEST + 1];

    private static final int[] COUNTS = new int[LONGEST + 1];
    private static final int[] FIRST_SYMBOLS = new int[LONGEST + 1];
    private static final int[] SYMBOLS = new int[LENGTHS.length];

    static {
        int code = 0;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code <<= 1;
            FIRST_CODES[length] = code;
            FIRST_SYMBOLS[length] = next;
            for (int symbol = 0; symbol < LENGTHS.length; symbol++) {
                if (LENGTHS[symbol] == length) {
                    SYMBOLS[next++] = symbol;
                    COUNTS[length]++;
                    code++;
                }
            }
        }
    }

    private Huffman() {}

    /** The string that a range of bytes encodes; null if it is no valid code. */
    static String decode(byte[] bytes, int from, int to) {
        // The shortest code has 5 bits.
        byte[] text = new byte[(int) ((to - from) * 8L / 5)];
        int length = 0;
        int code = 0;
        int bits = 0;
        for (long bit = 8L * from; bit < 8L * to; bit++) {
            code = code << 1 | bytes[(int) (bit >> 3)] >> 7 - (int) (bit & 7) & 1;
            bits++;
            if (code - FIRST_CODES[bits] < COUNTS[bits]) {
                int symbol = SYMBOLS[FIRST_SYMBOLS[bits] + code - FIRST_CODES[bits]];
                if (symbol == END_OF_STRING) {
                    return null;
                }
                text[length++] = (byte) symbol;
                code = 0;
                bits = 0;
            }
        }
        boolean padded = bits <= MOST_PADDING_BITS && code == (1 << bits) - 1;
        return padded ? new String(text, 0, length, StandardCharsets.ISO_8859_1) : null;
    }
}
