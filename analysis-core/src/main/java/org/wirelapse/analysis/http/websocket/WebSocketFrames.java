package org.wirelapse.analysis.http.websocket;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.stream.ByteStream;

/** Finds the frames of one direction again. */
public final class WebSocketFrames {
    /** More are not listed. */
    private static final int MOST_FRAMES = 200_000;

    private WebSocketFrames() {}

    /**
     * One frame.
     *
     * @param start offset of its head
     * @param payload offset of its payload
     * @param end offset behind its payload
     * @param mask what its payload is masked with, the first byte highest; 0 if it is not
     * @param control true if it is a ping, a pong or a close
     * @param last true if it ends its message
     */
    public record Frame(long start, long payload, long end, int mask, boolean control, boolean last) {}

    /**
     * The frames from an offset on, at which one begins, as far as they follow each other.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static List<Frame> of(ByteStream stream, long from) {
        List<Frame> frames = new ArrayList<>();
        FrameHead head = FrameHead.read(stream, from);
        while (head != null && head.end() <= stream.length() && frames.size() < MOST_FRAMES) {
            frames.add(new Frame(head.start(), head.payload(), head.end(), head.mask(), head.control(), head.last()));
            head = FrameHead.read(stream, head.end());
        }
        return frames;
    }
}
