package org.wirelapse.analysis.follow;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.wirelapse.analysis.http.websocket.WebSocketFrames;
import org.wirelapse.analysis.http.websocket.WebSocketFrames.Frame;
import org.wirelapse.analysis.stream.ByteRanges;

/** The frames of WebSocket messages that follow each other. A ping amid a message makes two groups of it. */
final class FrameGroups {
    private FrameGroups() {}

    /** The groups of a direction of a layer, in order; none where it is no WebSocket. */
    static Iterator<List<Frame>> in(Content.Sent sent, long from) {
        List<List<Frame>> groups = new ArrayList<>();
        boolean open = false;
        for (Frame frame : from < 0 ? List.<Frame>of() : WebSocketFrames.of(sent.stream(), from)) {
            if (!open || frame.control()) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(frame);
            open = !frame.control() && !frame.last();
        }
        return groups.iterator();
    }

    /** Where a group's payloads lie. */
    static ByteRanges payloads(List<Frame> group) {
        ByteRanges ranges = new ByteRanges();
        group.forEach(frame -> ranges.add(frame.payload(), frame.end()));
        return ranges;
    }
}
