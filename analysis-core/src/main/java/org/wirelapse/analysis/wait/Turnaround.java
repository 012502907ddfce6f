package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.PROPAGATION;
import static org.wirelapse.analysis.wait.WaitCause.QUEUEING;
import static org.wirelapse.analysis.wait.WaitCause.SERVER_THINK;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.SenderClock;

/**
 * Tiles the time from what was asked to the answer's first byte. There and back takes the shortest loop seen, and what queues added; the
 * rest is the server's. Half a loop lies on each side of it. The server's own clock, where its segments carry it, says within a tick how long
 * it had the request.
 */
final class Turnaround {
    /** Hosts need that long now and then to acknowledge; a shorter loop is no way. */
    private static final long LEAST_LATE_NS = 1_000_000;

    private final ConnectionView view;
    private final TileList tiles;

    Turnaround(ConnectionView view, TileList tiles) {
        this.view = view;
        this.tiles = tiles;
    }

    /**
     * Tiles up to the answer's first byte.
     *
     * @param row row that shows when it was sent
     * @param had row of the server's word that it had all that was asked, or -1
     */
    void add(int row, int had) {
        long arrival = view.segments.timeNs(row);
        long spanNs = Math.max(0, arrival - tiles.atNs());
        // Where tiling stands at that word (a SYN-ACK that takes data, RFC 7413), nothing is on its way any more.
        boolean told = had >= 0 && view.segments.timeNs(had) <= tiles.atNs();
        long loop = told ? 0 : Math.min(spanNs, view.senderLoopNs(Direction.SERVER_TO_CLIENT));
        long late = Math.min(spanNs - loop, told ? 0 : lateNs(row, had, loop));
        long queued = Math.min(spanNs - loop - late, view.queuedNs(Direction.SERVER_TO_CLIENT, row));
        long think = told ? spanNs - queued : byItsClock(spanNs - loop - late - queued, row, had, loop);
        // What its clock gives to the server was no queue, and only then no way.
        queued = Math.min(queued, spanNs - loop - think > 0 ? spanNs - loop - think : 0);
        loop = Math.min(loop, spanNs - think - queued);
        late = spanNs - loop - think - queued;
        if (think > 0 || late > 0 || queued > 0) {
            int heard = view.packet(late > 0 && had >= 0 ? had : row);
            tiles.until(PROPAGATION, tiles.atNs() + loop / 2, heard);
            tiles.until(QUEUEING, tiles.atNs() + late, heard);
            tiles.until(SERVER_THINK, tiles.atNs() + think, view.packet(row));
            tiles.until(QUEUEING, tiles.atNs() + queued, view.packet(row));
        }
        tiles.until(PROPAGATION, arrival, view.packet(row));
    }

    /**
     * By how much what was asked came late to the server, as the acknowledgement tells that left before the answer and at once; 0 where none
     * did, or at the server, where there is no way. What the acknowledgement itself met is no lateness.
     */
    private long lateNs(int row, int had, long loop) {
        if (had >= row || loop < LEAST_LATE_NS || !atOnce(had)) {
            return 0;
        }
        long excess = view.segments.timeNs(had) - tiles.atNs() - loop;
        long late = excess - view.queuedNs(Direction.SERVER_TO_CLIENT, had);
        return late < LEAST_LATE_NS ? 0 : late;
    }

    private boolean atOnce(int had) {
        return had >= 0 && (view.segments.has(had, Note.IMMEDIATE_ACK) || view.segments.has(had, Note.EVERY_NTH_ACK));
    }

    /**
     * What the server's stamps on the acknowledgement and on the answer leave possible (RFC 7323 §5.4): it had the request for at least as
     * long as its clock went on between the two, less a tick, and for no longer than that and a tick if it acknowledged at once.
     */
    private long byItsClock(long think, int row, int had, long loop) {
        SenderClock clock = view.clock(Direction.SERVER_TO_CLIENT);
        if (clock == null || had < 0 || had >= row || loop < LEAST_LATE_NS || !clock.stamped(had, row)) {
            return think;
        }
        long between = clock.betweenNs(had, row);
        long most = atOnce(had) ? between + clock.tickNs() : Long.MAX_VALUE;
        long least = Math.min(between - clock.tickNs(), view.segments.timeNs(row) - tiles.atNs());
        return Math.max(Math.min(think, most), least);
    }
}
