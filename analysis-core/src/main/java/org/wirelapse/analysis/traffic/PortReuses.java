package org.wirelapse.analysis.traffic;

import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Challenge;
import org.wirelapse.analysis.traffic.PortReuse.Outcome;

/** Reads what came of connections whose ports were still in TIME_WAIT: everything up to the SYN-ACK tells. */
final class PortReuses {
    /** An opening longer than this many packets is not followed to its end. */
    private static final int MOST_ROWS = 64;

    private final AnalysedConnection earlier;
    private final AnalysedConnection later;
    private final SegmentLog log;
    private final TreeSet<Integer> packets = new TreeSet<>();
    private int synRow = -1;
    private int synAckRow = -1;
    private boolean refused;

    private PortReuses(AnalysedConnection earlier, AnalysedConnection later) {
        this.earlier = earlier;
        this.later = later;
        log = later.connection().log();
    }

    /** The reuses by the stream of the connection that used the ports again. */
    static Map<Integer, PortReuse> of(List<List<AnalysedConnection>> groups) {
        Map<Integer, PortReuse> reuses = new TreeMap<>();
        for (List<AnalysedConnection> group : groups) {
            for (TimeWaits.Span span : TimeWaits.of(group).spans()) {
                if (span.next() != null) {
                    PortReuse reuse = new PortReuses(span.connection(), span.next()).read();
                    if (reuse != null) {
                        reuses.put(span.next().connection().stream(), reuse);
                    }
                }
            }
        }
        return reuses;
    }

    /** Null where the new connection's SYN is not in the capture. */
    private PortReuse read() {
        for (int row = 0; row < Math.min(log.size(), MOST_ROWS) && synAckRow < 0; row++) {
            if (log.direction(row) == CLIENT_TO_SERVER) {
                readClient(row);
            } else {
                readServer(row);
            }
        }
        if (synRow < 0) {
            return null;
        }
        SegmentLog old = earlier.connection().log();
        packets.add(old.packet(old.size() - 1));
        return new PortReuse(
                earlier.connection().stream(),
                earlier.tcp().close().timeWait(),
                log.timeNs(synRow) - earlier.endNs(),
                outcome(),
                new LastHeard(old).grounds(log, synRow),
                synAckRow < 0 ? -1 : log.timeNs(synAckRow) - log.timeNs(synRow),
                packets.stream().mapToInt(Integer::intValue).toArray());
    }

    private void readClient(int row) {
        boolean syn = log.syn(row) && !log.ack(row);
        if (syn && synRow < 0) {
            synRow = row;
        }
        if (syn || log.rst(row)) {
            packets.add(log.packet(row));
        }
    }

    private void readServer(int row) {
        if (synRow < 0) {
            return;
        }
        if (log.syn(row) && log.ack(row)) {
            synAckRow = row;
        } else if (log.rst(row)) {
            refused = true;
        }
        packets.add(log.packet(row));
    }

    private Outcome outcome() {
        boolean challenged = Challenge.row(log) >= 0;
        if (synAckRow >= 0) {
            return challenged ? Outcome.CHALLENGED_THEN_ACCEPTED : Outcome.ACCEPTED;
        }
        if (challenged) {
            return Outcome.CHALLENGED;
        }
        return refused ? Outcome.REFUSED : Outcome.UNANSWERED;
    }
}
