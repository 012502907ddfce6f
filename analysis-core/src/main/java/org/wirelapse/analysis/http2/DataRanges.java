package org.wirelapse.analysis.http2;

import org.wirelapse.analysis.http.Extent;
import org.wirelapse.analysis.stream.ByteRanges;
import org.wirelapse.analysis.stream.ByteStream;

/** Finds the content of the DATA frames of one HTTP/2 stream again, between the frames of others. */
public final class DataRanges {
    private DataRanges() {}

    /**
     * Where a body lies.
     *
     * @param stream what the side sent
     * @param message where the message lies in it, from a frame's begin on
     * @param id number of the HTTP/2 stream
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static ByteRanges of(ByteStream stream, Extent message, int id) {
        ByteRanges ranges = new ByteRanges();
        FrameReader frames = new FrameReader(stream, message.start());
        while (frames.advance() && frames.start() < message.end()) {
            if (frames.type() == FrameType.DATA && frames.streamId() == id) {
                boolean padded = frames.length() > 0 && frames.flag(FrameType.FLAG_PADDED);
                long from = frames.start() + FrameReader.HEADER_BYTES + (padded ? 1 : 0);
                ranges.add(from, Math.min(frames.end() - frames.padding(), message.end()));
            }
        }
        return ranges;
    }
}
