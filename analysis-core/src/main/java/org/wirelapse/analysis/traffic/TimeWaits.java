package org.wirelapse.analysis.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.tcp.Close;

/**
 * The TIME_WAIT states that the connections of one client with one service left behind (RFC 9293 §3.6.1). Each is taken to last {@link
 * #DURATION_NS}, or until its 4-tuple was used again.
 *
 * @param spans each state, in the order of the connections
 */
public record TimeWaits(List<Span> spans) {
    /** Twice the MSL as Linux has it; RFC 9293 §3.4.2 has four minutes, Windows two. */
    public static final long DURATION_NS = 60_000_000_000L;

    /**
     * One socket in TIME_WAIT.
     *
     * @param connection the connection that left it
     * @param side where it was kept; CLIENT for a connection that both kept, for what is short is the client's ports
     * @param startNs begin, ns since the capture's start
     * @param endNs end
     * @param next the connection that used the 4-tuple again before the time was over, or null
     */
    public record Span(AnalysedConnection connection, Side side, long startNs, long endNs, AnalysedConnection next) {}

    /** What the connections of one client with one service left behind. */
    public static TimeWaits of(List<AnalysedConnection> group) {
        Map<Integer, AnalysedConnection> nextOnPort = new HashMap<>();
        List<Span> spans = new ArrayList<>();
        for (int i = group.size() - 1; i >= 0; i--) {
            AnalysedConnection connection = group.get(i);
            AnalysedConnection next =
                    nextOnPort.put(connection.connection().client().port(), connection);
            Side side = side(connection.tcp().close());
            if (side != null) {
                spans.add(span(connection, side, next));
            }
        }
        Collections.reverse(spans);
        return new TimeWaits(List.copyOf(spans));
    }

    private static Span span(AnalysedConnection connection, Side side, AnalysedConnection next) {
        long start = connection.endNs();
        boolean again = next != null && next.startNs() < start + DURATION_NS;
        long end = again ? Math.max(start, next.startNs()) : start + DURATION_NS;
        return new Span(connection, side, start, end, again ? next : null);
    }

    private static Side side(Close close) {
        if (close.timeWait() == null || close.timeWait() == Close.TimeWait.NONE) {
            return null;
        }
        return close.timeWait() == Close.TimeWait.SERVER ? Side.SERVER : Side.CLIENT;
    }

    /** Most at once on the side that kept more. */
    public int peak() {
        return Math.max(peak(Side.CLIENT), peak(Side.SERVER));
    }

    /** Those on the side that kept more at once. */
    public List<Span> onLargerSide() {
        Side larger = peak(Side.SERVER) > peak(Side.CLIENT) ? Side.SERVER : Side.CLIENT;
        return spans.stream().filter(span -> span.side() == larger).toList();
    }

    /** Most at once on one side. */
    public int peak(Side side) {
        long[] begins = new long[spans.size()];
        long[] ends = new long[spans.size()];
        int kept = 0;
        for (Span span : spans) {
            if (span.side() == side) {
                begins[kept] = span.startNs();
                ends[kept++] = span.endNs();
            }
        }
        return Overlaps.most(Arrays.copyOf(begins, kept), Arrays.copyOf(ends, kept));
    }

    /** Which side kept them; null where none did. */
    public Close.TimeWait side() {
        boolean client = peak(Side.CLIENT) > 0;
        boolean server = peak(Side.SERVER) > 0;
        if (client && server) {
            return Close.TimeWait.BOTH;
        }
        return client ? Close.TimeWait.CLIENT : server ? Close.TimeWait.SERVER : null;
    }
}
