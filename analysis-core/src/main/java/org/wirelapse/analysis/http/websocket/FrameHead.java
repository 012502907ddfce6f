package org.wirelapse.analysis.http.websocket;

import org.wirelapse.analysis.stream.ByteStream;

/**
 * The head of a frame (RFC 6455 §5.2).
 *
 * @param start offset of its first byte
 * @param payload offset of the payload
 * @param length bytes of payload
 * @param opcode what it is
 * @param last true if it ends its message
 * @param compressed true if it is marked as compressed (RFC 7692 §6)
 * @param masked true if the payload is masked
 * @param mask the mask, its first byte highest; 0 without one
 */
record FrameHead(
        long start, long payload, long length, int opcode, boolean last, boolean compressed, boolean masked, int mask) {
    static final int CONTINUATION = 0;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** Of the kinds that carry data. */
    private static final int BINARY = 2;

    private static final int MOST_CONTROL_BYTES = 125;
    /** Two bytes, up to eight of length, four of mask. */
    private static final int MOST_BYTES = 14;

    /** Reads the head at an offset; null if none stands there that can be. */
    static FrameHead read(ByteStream stream, long at) {
        byte[] bytes = new byte[MOST_BYTES];
        int got = stream.read(at, bytes, 0, MOST_BYTES);
        int lengthBytes = got < 2 ? 0 : lengthBytes(bytes[1] & 0x7f);
        boolean masked = got >= 2 && bytes[1] < 0;
        int headBytes = 2 + lengthBytes + (masked ? Integer.BYTES : 0);
        if (got < headBytes) {
            return null;
        }
        long length = lengthBytes == 0 ? bytes[1] & 0x7f : number(bytes, 2, lengthBytes);
        int mask = masked ? (int) number(bytes, headBytes - Integer.BYTES, Integer.BYTES) : 0;
        FrameHead head = new FrameHead(
                at, at + headBytes, length, bytes[0] & 0x0f, bytes[0] < 0, (bytes[0] & 0x40) != 0, masked, mask);
        return head.possible() ? head : null;
    }

    private static int lengthBytes(int length) {
        return switch (length) {
            case 126 -> Short.BYTES;
            case 127 -> Long.BYTES;
            default -> 0;
        };
    }

    private static long number(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = from; i < from + count; i++) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    private boolean possible() {
        boolean known = control() ? opcode <= PONG : opcode <= BINARY;
        return known && length >= 0 && end() >= payload && !(control() && length > MOST_CONTROL_BYTES);
    }

    /** True for ping, pong and close. */
    boolean control() {
        return opcode >= CLOSE;
    }

    /** Offset behind the payload. */
    long end() {
        return payload + length;
    }
}
