package org.wirelapse.analysis.rule;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** Finds segments of a connection. */
public final class Rows {
    private Rows() {}

    /** Row of a packet, or -1 if the connection has no such packet. */
    public static int of(SegmentLog log, int packet) {
        int low = 0;
        int high = log.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int there = log.packet(middle);
            if (there == packet) {
                return middle;
            }
            low = there < packet ? middle + 1 : low;
            high = there < packet ? high : middle - 1;
        }
        return -1;
    }

    /** Row of the segment with payload before a row that travels the same way, or -1. */
    public static int dataBefore(SegmentLog log, int row) {
        return dataBefore(log, row, log.direction(row));
    }

    /** Row of the segment with payload before a row that travels one way, or -1. */
    public static int dataBefore(SegmentLog log, int row, Direction direction) {
        int before = row - 1;
        while (before >= 0 && (log.direction(before) != direction || log.payloadLength(before) == 0)) {
            before--;
        }
        return before;
    }
}
