package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.FAST_RETRANSMIT;
import static org.wirelapse.analysis.wait.WaitCause.REPAIR;
import static org.wirelapse.analysis.wait.WaitCause.RETRANSMISSION_TIMEOUT;
import static org.wirelapse.analysis.wait.WaitCause.TAIL_LOSS_PROBE;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Segments;

/** Tiles the time that a loss took: until the sender learned of it, and until the copy was there. */
final class LossTiles {
    private final ConnectionView view;
    private final Segments segments;
    private final Direction direction;
    private final Deliveries deliveries;
    private final TileList tiles;
    /** Rows of this direction's repeats, in order. */
    private final int[] repeats;

    LossTiles(ConnectionView view, Direction direction, TileList tiles) {
        this.view = view;
        this.segments = view.segments;
        this.direction = direction;
        this.deliveries = view.deliveries(direction);
        this.tiles = tiles;
        this.repeats = view.repeats(direction);
    }

    /** Tiles up to the delivery of a piece that had to be sent again, copy by copy. */
    void add(int piece) {
        int delivering = deliveries.deliveringRow(piece);
        for (int copy : deliveries.copies(piece)) {
            if (copy <= delivering) {
                addCopy(copy);
            }
        }
    }

    private void addCopy(int copy) {
        Retransmission known = deliveries.retransmission(copy);
        Retransmission.Trigger trigger = known == null ? Retransmission.Trigger.UNKNOWN : known.trigger();
        long there = segments.timeNs(copy);
        long sender = view.senderLoopNs(direction);
        boolean timer = trigger == Retransmission.Trigger.RTO || trigger == Retransmission.Trigger.TLP;
        // A timer's copy is on its way for one leg when the tap sees it; one that acknowledgements called for, for a
        // whole loop.
        long transit = Math.min(timer ? sender / 2 : sender, Math.max(0, there - tiles.atNs()));
        tiles.until(cause(trigger), there - transit, view.packet(copy));
        tiles.until(REPAIR, there, view.packet(copy));
    }

    private WaitCause cause(Retransmission.Trigger trigger) {
        return switch (trigger) {
            case FAST, RACK -> FAST_RETRANSMIT;
            case TLP -> TAIL_LOSS_PROBE;
            case RTO, SYN -> RETRANSMISSION_TIMEOUT;
            // Without a known trigger the longer wait can only have been the timer's (RFC 6298 §2.4: 200 ms on Linux, 1
            // s elsewhere).
            case UNKNOWN ->
                tiles.endNs() - tiles.atNs() > view.roundTripNs() + 150_000_000L
                        ? RETRANSMISSION_TIMEOUT
                        : FAST_RETRANSMIT;
        };
    }

    /** True if this direction repeated anything before a row. */
    boolean anyBefore(int row) {
        return repeats.length > 0 && repeats[0] < row;
    }

    /** True if the sender's window was still cut when it sent a row: less than two round trips after its last repeat. */
    boolean recoveringAt(int row) {
        int last = repeatBefore(row);
        return last >= 0 && follows(row, repeats[last]);
    }

    /**
     * Row of the repeat with which the recovery began that went on when a row was sent; one that has been tiled already where it began before
     * that, so that long recoveries are not walked through again and again.
     */
    int recoveryBegin(int row) {
        int first = repeatBefore(row);
        while (first > 0
                && segments.timeNs(repeats[first]) > tiles.atNs()
                && follows(repeats[first], repeats[first - 1])) {
            first--;
        }
        return repeats[first];
    }

    /** Index of the last repeat before a row, or -1. */
    private int repeatBefore(int row) {
        int found = Arrays.binarySearch(repeats, row);
        return (found >= 0 ? found : -found - 1) - 1;
    }

    private boolean follows(int row, int repeat) {
        return segments.timeNs(row) - segments.timeNs(repeat) < 2 * view.roundTripNs();
    }
}
