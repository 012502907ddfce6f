package org.wirelapse.analysis.wait;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wirelapse.analysis.http.Http2Stream.FlowStall;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Gives the times in which HTTP/2 flow control held data up to the receiver's window, whatever TCP seemed to do meanwhile. Only what TCP
 * lost or could not take either stays as it is.
 */
final class FlowControlTiles {
    private static final Set<WaitCause> KEPT = EnumSet.of(
            WaitCause.FAST_RETRANSMIT,
            WaitCause.TAIL_LOSS_PROBE,
            WaitCause.RETRANSMISSION_TIMEOUT,
            WaitCause.REPAIR,
            WaitCause.REORDERING,
            WaitCause.ZERO_WINDOW,
            WaitCause.WINDOW_PROBE,
            WaitCause.CAPTURE_GAP);

    private FlowControlTiles() {}

    /**
     * Cuts tiles at the stalls' borders and renames what lies inside.
     *
     * @param tiles tiles without gaps
     * @param stalls when flow control held data up, by rising begin
     * @return tiles of the same span without gaps
     */
    static List<Wait> apply(List<Wait> tiles, List<FlowStall> stalls, Segments segments) {
        if (stalls.isEmpty() || tiles.isEmpty()) {
            return tiles;
        }
        Wait first = tiles.get(0);
        TileList cut = new TileList(
                first.startNs(),
                first.firstPacket(),
                tiles.get(tiles.size() - 1).endNs());
        int next = 0;
        for (Wait tile : tiles) {
            while (next < stalls.size() && stalls.get(next).endNs() <= tile.startNs()) {
                next++;
            }
            List<FlowStall> inside = new ArrayList<>();
            for (int i = next; i < stalls.size() && stalls.get(i).startNs() < tile.endNs(); i++) {
                inside.add(stalls.get(i));
            }
            if (!KEPT.contains(tile.cause())) {
                cut(tile, inside, segments, cut);
            }
            cut.until(tile.cause(), tile.endNs(), tile.lastPacket());
        }
        return cut.finish(WaitCause.UNKNOWN, 0);
    }

    private static void cut(Wait tile, List<FlowStall> stalls, Segments segments, TileList into) {
        for (FlowStall stall : stalls) {
            int packet = segments.log().packet(stall.row());
            into.until(tile.cause(), Math.min(stall.startNs(), tile.endNs()), packet);
            into.until(WaitCause.RECEIVE_WINDOW, Math.min(stall.endNs(), tile.endNs()), packet);
        }
    }
}
