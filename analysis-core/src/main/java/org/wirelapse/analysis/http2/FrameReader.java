package org.wirelapse.analysis.http2;

import org.wirelapse.analysis.stream.ByteStream;

/** Goes from frame to frame of one direction by their headers, and over holes to where frames follow each other again. */
final class FrameReader {
    static final int HEADER_BYTES = 9;

    /** How far behind a hole a frame is looked for: several of the largest that are sent unless a peer asks for more. */
    private static final int SEARCH_BYTES = 1 << 17;

    private static final int SEARCH_BUDGET_BYTES = 1 << 22;
    /** The largest payload while no peer asked for more (RFC 9113 §4.2). */
    private static final int USUAL_PAYLOAD_BYTES = 1 << 14;
    /** So many possible frames in a row are no accident. */
    private static final int FRAMES_TO_BELIEVE = 4;

    private final ByteStream stream;
    private final byte[] header = new byte[HEADER_BYTES];
    private int budget = SEARCH_BUDGET_BYTES;
    private long start;
    private long next;
    private boolean lost;

    FrameReader(ByteStream stream, long from) {
        this.stream = stream;
        next = from;
    }

    /** Where frames follow each other in a stream that was joined midstream, or -1. */
    static long findFirst(ByteStream stream) {
        FrameReader reader = new FrameReader(stream, 0);
        return reader.believable(0) ? 0 : reader.search(0);
    }

    /** Moves to the next frame; false if there is none. */
    boolean advance() {
        lost = false;
        start = next;
        if (start >= stream.length()) {
            return false;
        }
        if (!readHeader(start) || !FrameType.possible(type(), length(), streamId())) {
            start = search(start);
            lost = true;
            if (start < 0 || !readHeader(start)) {
                return false;
            }
        }
        next = start + HEADER_BYTES + length();
        return true;
    }

    /** True if frames before this one may have been missed. */
    boolean lost() {
        return lost;
    }

    /** Stream offset of the frame's header. */
    long start() {
        return start;
    }

    /** Stream offset behind the frame. */
    long end() {
        return start + HEADER_BYTES + length();
    }

    /** Bytes of payload, padding included. */
    int length() {
        return (header[0] & 0xff) << 16 | (header[1] & 0xff) << 8 | header[2] & 0xff;
    }

    int type() {
        return header[3] & 0xff;
    }

    boolean flag(int flag) {
        return (header[4] & flag) != 0;
    }

    int streamId() {
        return (header[5] & 0x7f) << 24 | (header[6] & 0xff) << 16 | (header[7] & 0xff) << 8 | header[8] & 0xff;
    }

    /** The payload without padding, at most so many bytes of it; null if the capture has not all of them. */
    byte[] payload(int most) {
        int skip = padded() ? 1 : 0;
        int bytes = Math.min(length() - skip - padding(), most);
        if (bytes < 0) {
            return null;
        }
        byte[] payload = new byte[bytes];
        return stream.read(start + HEADER_BYTES + skip, payload, 0, bytes) == bytes ? payload : null;
    }

    /** Bytes of padding behind the payload, 0 where that is not known. */
    int padding() {
        byte[] padding = new byte[1];
        return padded() && stream.read(start + HEADER_BYTES, padding, 0, 1) == 1 ? padding[0] & 0xff : 0;
    }

    private boolean padded() {
        boolean mayBe = type() == FrameType.DATA || type() == FrameType.HEADERS || type() == FrameType.PUSH_PROMISE;
        return mayBe && flag(FrameType.FLAG_PADDED) && length() > 0;
    }

    private boolean readHeader(long at) {
        return stream.read(at, header, 0, HEADER_BYTES) == HEADER_BYTES;
    }

    private long search(long from) {
        long at = stream.nextAvailable(from);
        long limit = at + SEARCH_BYTES;
        byte[] block = new byte[4096];
        while (at >= 0 && at < limit && budget > 0) {
            int got = stream.read(at, block, 0, block.length);
            for (int i = 0; i < got && budget > 0; i++) {
                budget--;
                if (at + i > from && mayBegin(block, i, got) && believable(at + i)) {
                    return at + i;
                }
            }
            at = stream.nextAvailable(at + Math.max(1, got));
        }
        return -1;
    }

    /** A quick look: payloads stay below 2^16 bytes, so the first byte of a header is 0; so is the stream's first bit. */
    private static boolean mayBegin(byte[] block, int i, int length) {
        boolean shown = i + HEADER_BYTES <= length;
        return block[i] == 0
                && (!shown || block[i + 3] >= 0 && block[i + 3] <= FrameType.CONTINUATION && block[i + 5] >= 0);
    }

    private boolean believable(long from) {
        long at = from;
        for (int i = 0; i < FRAMES_TO_BELIEVE; i++) {
            if (!readHeader(at)) {
                return i > 1 && at == stream.length();
            }
            boolean possible = type() <= FrameType.CONTINUATION
                    && length() <= USUAL_PAYLOAD_BYTES
                    && header[5] >= 0
                    && FrameType.possible(type(), length(), streamId());
            if (!possible) {
                return false;
            }
            at += HEADER_BYTES + length();
        }
        return true;
    }
}
