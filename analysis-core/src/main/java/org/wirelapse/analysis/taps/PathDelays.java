package org.wirelapse.analysis.taps;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.flow.Side;

/** The one-way delays of one direction of a connection. */
final class PathDelays {
    private static final long[] NONE = {};

    private PathDelays() {}

    /**
     * The delays of the packets that both taps saw, in the order in which they were sent; of a segment that was cut into pieces, that of
     * the first.
     *
     * @param clock the clocks' relation, or null, which gives none
     */
    static long[] of(PacketPairs pairs, ServerClock clock, Direction direction) {
        if (clock == null) {
            return NONE;
        }
        Side sender = direction.sender();
        SegmentLog sent = pairs.log(sender);
        SegmentLog received = pairs.log(sender.peer());
        long[] delays = new long[sent.size()];
        int count = 0;
        for (int row = 0; row < sent.size(); row++) {
            if (sent.direction(row) == direction && pairs.paired(sender, row)) {
                long arrivedNs = received.timeNs(pairs.peer(sender, row));
                delays[count++] = clock.delayNs(direction, sent.timeNs(row), arrivedNs);
            }
        }
        return Arrays.copyOf(delays, count);
    }
}
