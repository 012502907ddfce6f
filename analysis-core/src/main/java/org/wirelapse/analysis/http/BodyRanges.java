package org.wirelapse.analysis.http;

import org.wirelapse.analysis.stream.ByteRanges;
import org.wirelapse.analysis.stream.ByteStream;

/** Finds the bytes of an HTTP/1.x body again, without chunk framing and trailers. */
public final class BodyRanges {
    private BodyRanges() {}

    /**
     * Where a body lies.
     *
     * @param stream the stream that the message was read from
     * @param bounds the message's
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static ByteRanges of(ByteStream stream, MessageBounds bounds) {
        long from = bounds.extent().headerEnd();
        if (bounds.framing() != Framing.CHUNKED) {
            return ByteRanges.of(from, bounds.extent().end());
        }
        ByteRanges ranges = new ByteRanges();
        new ChunkedBody(new StreamReader(stream), from, ranges).read();
        return ranges;
    }
}
