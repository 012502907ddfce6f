package org.wirelapse.analysis.tls;

import java.util.Arrays;

/** Reads the vectors and numbers of the TLS presentation language (RFC 8446 §3) one after the other. */
final class ByteCursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    /** What a peer sent is not what its own lengths say. */
    static final class MalformedException extends RuntimeException {
        MalformedException() {
            super("a length reaches behind the message", null, false, false);
        }
    }

    ByteCursor(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteCursor(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    int left() {
        return end - at;
    }

    /** An unsigned number of 1 to 3 bytes. */
    int number(int size) {
        need(size);
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }

    byte[] bytes(int size) {
        need(size);
        at += size;
        return Arrays.copyOfRange(bytes, at - size, at);
    }

    /** A vector whose length stands in front in so many bytes. */
    ByteCursor vector(int lengthBytes) {
        int size = number(lengthBytes);
        need(size);
        at += size;
        return new ByteCursor(bytes, at - size, at);
    }

    byte[] rest() {
        return bytes(left());
    }

    private void need(int size) {
        if (size > left()) {
            throw new MalformedException();
        }
    }
}
