package org.wirelapse.analysis.http;

import java.util.Set;

/**
 * Where a body lies.
 *
 * @param bytes its bytes without framing, as far as the stream is known to reach
 * @param framingBytes chunk sizes, trailers and their line ends
 * @param end offset behind it; where its end was not found, where reading stopped
 * @param endFound true if its end is known, be it that the stream has not come so far
 * @param ambiguities what had to be forgiven in reading it
 */
record Body(long bytes, long framingBytes, long end, boolean endFound, Set<Ambiguity> ambiguities) {
    /** Reads the body that begins at that offset, by the reader for its framing. */
    static Body read(StreamReader in, BodyLength length, long offset) {
        return switch (length.framing()) {
            case NONE, TUNNEL, END_STREAM -> new Body(0, 0, offset, true, Set.of());
            case CONTENT_LENGTH -> counted(in, offset, length.bytes());
            case CHUNKED -> new ChunkedBody(in, offset).read();
            case CLOSE -> untilClose(in, offset);
        };
    }

    /** The body behind a head that does not end. */
    static Body notReached(long offset) {
        return new Body(0, 0, offset, false, Set.of());
    }

    /** Nothing of it is read, so holes in it do no harm. */
    private static Body counted(StreamReader in, long offset, long bytes) {
        long there = Math.max(0, Math.min(bytes, in.stream().length() - offset));
        return new Body(there, 0, offset + bytes, true, Set.of());
    }

    /** Only a FIN ends it well: after a reset nobody knows whether it was whole (RFC 9112 §8). */
    private static Body untilClose(StreamReader in, long offset) {
        long end = Math.max(offset, in.stream().length());
        return new Body(end - offset, 0, end, in.stream().finSeen(), Set.of());
    }
}
