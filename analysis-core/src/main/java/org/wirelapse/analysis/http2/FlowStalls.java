package org.wirelapse.analysis.http2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.http.Http2Stream.FlowStall;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Follows the flow-control windows of one direction (RFC 9113 §5.2) and finds when its sender had used one up. Windows count from the
 * connection's first byte, so this is nothing for a connection that was joined late.
 */
final class FlowStalls {
    private static final long INITIAL_WINDOW = 65_535;

    private final Map<Integer, List<FlowStall>> stalls = new HashMap<>();
    private final Map<Integer, StreamWindow> windows = new HashMap<>();
    private long initialWindow = INITIAL_WINDOW;
    private long connectionWindow = INITIAL_WINDOW;
    /** When the connection's window was used up last, and whether it was opened since; -1 if it never was. */
    private long connectionClosedNs = -1;

    private boolean connectionOpened;

    /** The window of one stream. */
    private static final class StreamWindow {
        /** What was granted besides the initial window, less what was sent. */
        long balance;

        long closedNs = -1;
        boolean opened;
        long lastDataNs = -1;
    }

    private FlowStalls() {}

    /**
     * The stalls of each stream. A grant counts from when the sender had it, which its acknowledgements tell: near the receiver, grants pass
     * before data that was sent without them.
     *
     * @param sent what the sender of the direction sent, in order
     * @param granted what the other side sent, in order
     * @param segments the rows that events point to
     */
    static Map<Integer, List<FlowStall>> of(List<FlowEvent> sent, List<FlowEvent> granted, Segments segments) {
        FlowStalls flow = new FlowStalls();
        int next = 0;
        for (FlowEvent data : sent) {
            long received = segments.acknowledged(data.firstRow());
            for (; next < granted.size() && granted.get(next).tcpEnd() <= received; next++) {
                flow.grant(granted.get(next));
            }
            if (data.kind() == FlowEvent.Kind.DATA) {
                flow.send(data);
            }
        }
        return flow.stalls;
    }

    private void grant(FlowEvent event) {
        if (event.kind() == FlowEvent.Kind.INITIAL_WINDOW) {
            initialWindow = event.amount();
        } else if (event.kind() == FlowEvent.Kind.WINDOW_UPDATE && event.stream() == 0) {
            connectionOpened |= connectionWindow <= 0 && connectionWindow + event.amount() > 0;
            connectionWindow += event.amount();
        } else if (event.kind() == FlowEvent.Kind.WINDOW_UPDATE) {
            StreamWindow window = window(event.stream());
            window.opened |= left(window) <= 0 && left(window) + event.amount() > 0;
            window.balance += event.amount();
        }
    }

    private void send(FlowEvent data) {
        StreamWindow window = window(data.stream());
        boolean byConnection = connectionOpened && window.lastDataNs <= connectionClosedNs;
        boolean byStream = window.opened && window.closedNs >= 0;
        long since = Math.max(byConnection ? connectionClosedNs : -1, byStream ? window.closedNs : -1);
        if (data.amount() > 0 && since >= 0 && window.lastDataNs >= 0 && data.startNs() > since) {
            stalls.computeIfAbsent(data.stream(), s -> new ArrayList<>())
                    .add(new FlowStall(since, data.startNs(), data.firstRow(), !byStream));
        }
        window.closedNs = byStream ? -1 : window.closedNs;
        window.opened = false;
        window.balance -= data.amount();
        connectionWindow -= data.amount();
        window.lastDataNs = data.endNs();
        if (left(window) <= 0) {
            window.closedNs = data.endNs();
        }
        if (connectionWindow <= 0) {
            connectionClosedNs = data.endNs();
            connectionOpened = false;
        }
    }

    private long left(StreamWindow window) {
        return initialWindow + window.balance;
    }

    private StreamWindow window(int stream) {
        return windows.computeIfAbsent(stream, s -> new StreamWindow());
    }
}
