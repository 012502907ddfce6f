package org.wirelapse.analysis.taps;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.flow.Side;

/** Pairs large segments with the pieces that a network card cuts them into or joins them from; a piece has the stamp of its whole. */
final class PieceMatcher {
    /** A whole of 64 KiB has at most so many pieces of usual size; none is looked for further away. */
    private static final int REACH = 64;

    private final PacketPairs pairs;
    private final Direction direction;
    private final SegmentLog sent;
    private final SegmentLog received;

    PieceMatcher(PacketPairs pairs, Direction direction) {
        this.pairs = pairs;
        this.direction = direction;
        sent = pairs.log(direction.sender());
        received = pairs.log(direction.sender().peer());
    }

    void match() {
        int[] left = unpairedPayload(direction.sender());
        int[] arrived = unpairedPayload(direction.sender().peer());
        int near = 0;
        for (int row : arrived) {
            int found = -1;
            for (int i = Math.max(0, near - REACH); i < Math.min(left.length, near + REACH); i++) {
                if (pieceOf(left[i], row)) {
                    pairs.pair(direction, left[i], row);
                    found = found < 0 ? i : found;
                }
            }
            near = found < 0 ? near : found;
        }
    }

    private int[] unpairedPayload(Side tap) {
        SegmentLog log = pairs.log(tap);
        int[] rows = new int[log.size()];
        int count = 0;
        for (int row = 0; row < log.size(); row++) {
            if (log.direction(row) == direction && log.payloadLength(row) > 0 && !pairs.paired(tap, row)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** True if one lies inside the other and both have the same stamp. */
    private boolean pieceOf(int sentRow, int receivedRow) {
        int starts = received.sequence(receivedRow) - sent.sequence(sentRow);
        int ends = starts + received.payloadLength(receivedRow) - sent.payloadLength(sentRow);
        boolean inside = starts >= 0 && ends <= 0 || starts <= 0 && ends >= 0;
        return inside && (starts != 0 || ends != 0) && SegmentKeys.sameStamps(sent, sentRow, received, receivedRow);
    }
}
