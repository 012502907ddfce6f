package org.wirelapse.analysis.congestion;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.Nagle;
import org.wirelapse.analysis.tcp.TcpFacts;

/**
 * What the capture lets us know of a sender.
 *
 * @param atSender the tap stands at the sender: the order of what it sent and heard is that of the capture
 * @param tickNs tick of the timestamps that tell this order elsewhere, -1 without
 * @param whole the connection was seen from its SYN on, without a hole and without segments that offload merged
 * @param begun the connection was seen from its SYN on
 * @param sack the receiver tells which segments arrived
 * @param nagle the sender uses Nagle's algorithm, for certain or likely
 */
record Knowledge(boolean atSender, long tickNs, boolean begun, boolean whole, boolean sack, boolean nagle) {
    /** Taken for the round trip before there is a sample. */
    private static final long USUAL_ROUND_TRIP_NS = 50_000_000;

    static Knowledge of(TcpFacts facts, Direction direction, SenderTimeline timeline) {
        DirectionFacts sent = facts.direction(direction);
        DirectionFacts heard = facts.direction(direction.reverse());
        boolean begun = facts.handshake().state() != Handshake.State.MIDSTREAM;
        boolean whole =
                begun && sent.unseenBytes() == 0 && heard.windowScale().isPresent() && sent.superSegments() == 0;
        // Without the SYN nobody knows; most hosts SACK.
        boolean sack = !Boolean.FALSE.equals(sent.sack()) && !Boolean.FALSE.equals(heard.sack());
        boolean nagle = sent.nagle() == Nagle.ON;
        return new Knowledge(timeline.loopNs() == 0, timeline.tickNs(), begun, whole, sack, nagle);
    }

    /** The order of what the sender sent and heard is known, but for what happened within one tick. */
    boolean ordered() {
        return atSender || tickNs > 0;
    }

    /** Everything is known that the rules of a sender need. */
    boolean sound() {
        return ordered() && whole && sack;
    }

    /**
     * By how many segments what is in flight may be misjudged: what a window delivers in a tick and the one beside it; an eighth of the window
     * where queues may have moved the order by any time.
     *
     * @param roundTripNs smoothed round trip, -1 before the first sample
     */
    int doubt(int window, long roundTripNs) {
        if (atSender) {
            return 0;
        }
        if (tickNs < 0) {
            return Math.max(2, window / 8);
        }
        long roundTrip = roundTripNs > 0 ? roundTripNs : USUAL_ROUND_TRIP_NS;
        return (int) Math.max(2, Math.min(window / 8, 2 * window * tickNs / roundTrip));
    }
}
