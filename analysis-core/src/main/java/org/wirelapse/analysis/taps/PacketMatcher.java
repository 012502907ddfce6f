package org.wirelapse.analysis.taps;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.flow.Side;

/**
 * Pairs the packets of a connection in one direction. What is unlike all others is paired first, and tells how the clocks stand; then, with
 * the clocks known, what looks alike: duplicate acknowledgements, repeats.
 */
final class PacketMatcher {
    private final PacketPairs pairs;
    private final Direction direction;
    private final Side sender;
    private final Side receiver;
    private final SegmentLog sent;
    private final SegmentLog received;

    PacketMatcher(PacketPairs pairs, Direction direction) {
        this.pairs = pairs;
        this.direction = direction;
        sender = direction.sender();
        receiver = sender.peer();
        sent = pairs.log(sender);
        received = pairs.log(receiver);
    }

    /**
     * Pairs segments that either side has once only. Of those that look alike the first at either side tell of the clocks too: should they
     * not be the same, the delay comes out longer, which does no harm.
     */
    void matchUnlike(ClockFit fit) {
        SegmentKeys here = SegmentKeys.of(sent, direction, true, row -> true);
        SegmentKeys there = SegmentKeys.of(received, direction, true, row -> true);
        int h = 0;
        int t = 0;
        while (h < here.size() && t < there.size()) {
            int order = Integer.compare(here.hash(h), there.hash(t));
            int nextHere = order <= 0 ? here.behind(h) : h;
            int nextThere = order >= 0 ? there.behind(t) : t;
            if (order == 0 && here.same(here.row(h), received, there.row(t))) {
                fit.add(direction, sent.timeNs(here.row(h)), received.timeNs(there.row(t)));
                if (nextHere == h + 1 && nextThere == t + 1) {
                    pairs.pair(direction, here.row(h), there.row(t));
                }
            }
            h = nextHere;
            t = nextThere;
        }
    }

    /**
     * Pairs the rest.
     *
     * @param timing when what arrived can have been sent
     */
    void matchRest(Timing timing) {
        matchAlike(true, timing);
        matchAlike(false, timing);
        new PieceMatcher(pairs, direction).match();
    }

    /** Each arrival, the last first, is the latest of the segments like it that had time to arrive. */
    private void matchAlike(boolean withIpId, Timing timing) {
        SegmentKeys here = SegmentKeys.of(sent, direction, withIpId, row -> withIpId || !pairs.paired(sender, row));
        SegmentKeys there = SegmentKeys.of(received, direction, withIpId, row -> !pairs.paired(receiver, row));
        int h = 0;
        for (int t = 0; t < there.size(); t = there.behind(t)) {
            while (h < here.size() && here.hash(h) < there.hash(t)) {
                h = here.behind(h);
            }
            if (h < here.size() && here.hash(h) == there.hash(t)) {
                matchGroup(here, h, there, t, timing);
            }
        }
    }

    private void matchGroup(SegmentKeys here, int firstHere, SegmentKeys there, int firstThere, Timing timing) {
        int h = here.behind(firstHere) - 1;
        for (int t = there.behind(firstThere) - 1; t >= firstThere; t--) {
            int arrived = there.row(t);
            while (h >= firstHere && !usable(here, h, arrived, timing)) {
                h--;
            }
            if (h >= firstHere) {
                pairs.pair(direction, here.row(h), arrived);
            } else if (here.same(here.row(firstHere), received, arrived) && pairs.paired(sender, here.row(firstHere))) {
                pairs.copied(direction, here.row(firstHere), arrived);
            }
        }
        markDoubled(here, firstHere);
    }

    /** A repeat has an IP identification of its own: what has the same one as a packet that arrived was captured twice. */
    private void markDoubled(SegmentKeys here, int first) {
        int last = here.behind(first) - 1;
        int row = here.row(last);
        if (!here.withIpId() || sent.ipId(row) == 0 || !pairs.paired(sender, row)) {
            return;
        }
        for (int h = first; h < last; h++) {
            if (!pairs.paired(sender, here.row(h)) && here.same(here.row(h), sent, row)) {
                pairs.doubled(sender, here.row(h));
            }
        }
    }

    private boolean usable(SegmentKeys here, int entry, int arrived, Timing timing) {
        int row = here.row(entry);
        return !pairs.paired(sender, row)
                && here.same(row, received, arrived)
                && timing.possible(direction, sent.timeNs(row), received.timeNs(arrived));
    }
}
