package org.wirelapse.analysis.traffic;

import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;

import java.util.EnumSet;
import java.util.Set;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.traffic.PortReuse.Ground;
import org.wirelapse.analysis.unit.SequenceNumber;

/** What a server last heard of a connection's client: it judges a new SYN on the same ports by that. */
final class LastHeard {
    private boolean heard;
    /** The number behind the last. */
    private int next;

    private boolean stamped;
    private int newestStamp;

    LastHeard(SegmentLog log) {
        for (int row = 0; row < log.size(); row++) {
            if (log.direction(row) == CLIENT_TO_SERVER && !log.rst(row)) {
                hear(log, row);
            }
        }
    }

    private void hear(SegmentLog log, int row) {
        int behind = log.sequence(row) + log.payloadLength(row) + (log.syn(row) || log.fin(row) ? 1 : 0);
        if (!heard || SequenceNumber.distance(next, behind) > 0) {
            next = behind;
        }
        heard = true;
        if (log.hasTimestamps(row) && (!stamped || log.tsVal(row) - newestStamp > 0)) {
            stamped = true;
            newestStamp = log.tsVal(row);
        }
    }

    /** What shows that a SYN is none of the old connection. */
    Set<Ground> grounds(SegmentLog log, int synRow) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (heard && SequenceNumber.distance(next, log.sequence(synRow)) > 0) {
            grounds.add(Ground.HIGHER_SEQUENCE);
        }
        if (stamped && log.hasTimestamps(synRow) && log.tsVal(synRow) - newestStamp > 0) {
            grounds.add(Ground.NEWER_TIMESTAMP);
        }
        return grounds;
    }
}
