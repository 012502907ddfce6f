package org.wirelapse.analysis.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.NumberOutput;

/**
 * Writes JSON (RFC 8259), byte by byte, and puts the commas. That what is opened is closed, and that every value in an object has a name,
 * is for {@link JsonFields} to see to. All but ASCII is escaped: what a capture brings may turn the direction of writing, or be a command
 * to a terminal.
 */
final class JsonText {
    private static final int BLOCK_BYTES = 1 << 16;
    private static final int NAME_BYTES = 64;
    /** So many characters of a text are made room for at once. */
    private static final int CHUNK = 1 << 10;
    /** Those of 2⁶³. */
    private static final int MOST_DIGITS = 19;
    /** So many digits are taken off a long number at once, as the rest is divided faster. */
    private static final int GROUP = 8;

    private static final int BEHIND_GROUP = 100_000_000;
    /** {@code \}{@code u} and four digits. */
    private static final int ESCAPE_BYTES = 6;

    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    /** All numbers of two digits, one behind the other. */
    private static final byte[] PAIRS = pairs();

    private static final byte[] HEX = ascii("0123456789ABCDEF");
    /** What stands behind the backslash in the escape of each character below 128: 'u' where four digits follow, 0 where it needs none. */
    private static final byte[] ESCAPES = escapes();

    /** Where full blocks go; null to keep everything. */
    private final OutputStream out;

    private final byte[] digits = new byte[MOST_DIGITS];
    private byte[] block;
    private int length;
    /** True if what comes next stands behind another value. */
    private boolean behindValue;

    private JsonText(OutputStream out, int bytes) {
        this.out = out;
        block = new byte[bytes];
    }

    /** Written to a stream, block by block up to {@link #flush}; each method fails with an {@link UncheckedIOException} if the stream does. */
    static JsonText to(OutputStream out) {
        return new JsonText(out, BLOCK_BYTES);
    }

    /** Kept, for {@link #append}. */
    static JsonText kept() {
        return new JsonText(null, BLOCK_BYTES);
    }

    /** A name as {@link #name} takes it: with all that may stand around it. */
    static byte[] quoted(String name) {
        JsonText text = new JsonText(null, NAME_BYTES);
        text.put((byte) ',');
        text.string(name);
        text.put((byte) ':');
        return Arrays.copyOf(text.block, text.length);
    }

    void name(byte[] quoted) {
        int comma = behindValue ? 0 : 1;
        put(quoted, comma, quoted.length - comma);
        behindValue = false;
    }

    void startObject() {
        open('{');
    }

    void endObject() {
        close('}');
    }

    void startArray() {
        open('[');
    }

    void endArray() {
        close(']');
    }

    void nothing() {
        literal(NULL);
    }

    void flag(boolean value) {
        literal(value ? TRUE : FALSE);
    }

    void number(long value) {
        separate();
        digits(value);
        behindValue = true;
    }

    /** The shortest text that stands for this number and no other, which not every Java's own conversion gives. */
    void number(double value) {
        literal(ascii(NumberOutput.toString(value, true)));
    }

    /** A number that has been written. */
    void number(String digits) {
        literal(ascii(digits));
    }

    void string(String value) {
        separate();
        put((byte) '"');
        for (int from = 0; from < value.length(); from += CHUNK) {
            characters(value, from, Math.min(value.length(), from + CHUNK));
        }
        put((byte) '"');
        behindValue = true;
    }

    /** Values that were written elsewhere. */
    void append(JsonText values) {
        separate();
        flush();
        write(values.block, values.length);
        behindValue = true;
    }

    /** Hands on what has been written so far. */
    void flush() {
        write(block, length);
        length = 0;
    }

    private void open(char bracket) {
        separate();
        put((byte) bracket);
        behindValue = false;
    }

    private void close(char bracket) {
        put((byte) bracket);
        behindValue = true;
    }

    private void literal(byte[] text) {
        separate();
        put(text, 0, text.length);
        behindValue = true;
    }

    private void separate() {
        if (behindValue) {
            put((byte) ',');
        }
    }

    private void put(byte octet) {
        need(1);
        block[length++] = octet;
    }

    private void put(byte[] text, int from, int count) {
        need(count);
        System.arraycopy(text, from, block, length, count);
        length += count;
    }

    private void characters(String value, int from, int to) {
        need((to - from) * ESCAPE_BYTES);
        byte[] into = block;
        int at = length;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c < ESCAPES.length && ESCAPES[c] == 0) {
                into[at++] = (byte) c;
            } else {
                at = escape(c, into, at);
            }
        }
        length = at;
    }

    private static int escape(char c, byte[] into, int from) {
        byte kind = c < ESCAPES.length ? ESCAPES[c] : (byte) 'u';
        int at = from;
        into[at++] = '\\';
        into[at++] = kind;
        for (int shift = 12; kind == 'u' && shift >= 0; shift -= 4) {
            into[at++] = HEX[c >> shift & 15];
        }
        return at;
    }

    /** Of the negative value, as 2⁶³ has no other. */
    private void digits(long value) {
        if (value < 0) {
            put((byte) '-');
        }
        long rest = value < 0 ? value : -value;
        int at = MOST_DIGITS;
        while (rest <= -BEHIND_GROUP) {
            long group = rest / BEHIND_GROUP;
            at = group((int) (group * BEHIND_GROUP - rest), at);
            rest = group;
        }
        at = lessThanGroup((int) -rest, at);
        put(digits, at, MOST_DIGITS - at);
    }

    private int group(int value, int end) {
        int rest = value;
        int at = end;
        for (int i = 0; i < GROUP; i += 2) {
            at = pair(rest % 100, at);
            rest /= 100;
        }
        return at;
    }

    private int lessThanGroup(int value, int end) {
        int rest = value;
        int at = end;
        while (rest >= 10) {
            at = pair(rest % 100, at);
            rest /= 100;
        }
        if (rest > 0 || at == MOST_DIGITS) {
            digits[--at] = (byte) ('0' + rest);
        }
        return at;
    }

    private int pair(int value, int end) {
        digits[end - 1] = PAIRS[2 * value + 1];
        digits[end - 2] = PAIRS[2 * value];
        return end - 2;
    }

    private void need(int bytes) {
        if (block.length - length < bytes) {
            makeRoom(bytes);
        }
    }

    private void makeRoom(int bytes) {
        if (out != null) {
            flush();
        }
        if (block.length - length < bytes) {
            block = Arrays.copyOf(block, Math.max(2 * block.length, length + bytes));
        }
    }

    private void write(byte[] octets, int count) {
        try {
            out.write(octets, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = (byte) ('0' + i / 20);
            pairs[i + 1] = (byte) ('0' + i / 2 % 10);
        }
        return pairs;
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[128];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        String escaped = "\"\\\b\f\n\r\t";
        String letters = "\"\\bfnrt";
        for (int i = 0; i < escaped.length(); i++) {
            escapes[escaped.charAt(i)] = (byte) letters.charAt(i);
        }
        return escapes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
