package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Full-size segments that the path swallows. */
public final class PathMtu implements Rule {
    private static final Threshold LEAST_COPIES =
            new Threshold("least-copies", "segments", 3, "fewer copies may be a few losses");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "path-mtu",
            "Large packets do not get through",
            "Full-size segments that were sent again and again and never acknowledged while the other side was "
                    + "heard and small segments passed.",
            "A link that carries smaller packets drops larger ones and tells the sender by ICMP (RFC 1191, RFC "
                    + "8201); where a firewall drops that message too, the sender repeats them in vain: a black hole (RFC "
                    + "2923 §2.1).",
            "Let ICMP Fragmentation Needed and Packet Too Big pass, clamp the MSS on the tunnel, or turn on MTU "
                    + "probing (RFC 4821).",
            List.of("A chance loss of several copies in a row looks alike."),
            List.of(LEAST_COPIES));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double least = thresholds.of(DESCRIPTION, LEAST_COPIES);
        List<Occurrence> found = new ArrayList<>();
        for (AnalysedConnection connection : traffic.connections()) {
            for (Direction direction : Direction.values()) {
                List<Integer> rows =
                        repeats(connection, direction) < least - 1 ? List.of() : swallowed(connection, direction);
                if (rows.size() >= least) {
                    SegmentLog log = connection.connection().log();
                    found.add(Occurrence.free(
                            connection, rows.stream().map(log::packet).toList()));
                }
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = "On " + Counts.text(group.size(), "connection") + " with " + service
                    + " full-size segments never got through, while smaller ones did. The time is counted by the timers that ran.";
            return Told.of(summary, Confidence.HEURISTIC, Map.of("connections", group.size()));
        });
    }

    private static int repeats(AnalysedConnection connection, Direction direction) {
        DirectionFacts facts = connection.tcp().direction(direction);
        return facts.retransmissions().size() + facts.duplicatePackets();
    }

    /** The copies of the first full-size segment, as long as it was not acknowledged and the other side was still heard. */
    private static List<Integer> swallowed(AnalysedConnection connection, Direction direction) {
        SegmentLog log = connection.connection().log();
        int mss = connection.tcp().direction(direction).mss().orElse(Integer.MAX_VALUE);
        List<Integer> copies = new ArrayList<>();
        boolean heard = false;
        boolean smallSent = false;
        boolean smallPassed = false;
        for (int row = 0; row < log.size(); row++) {
            boolean ours = log.direction(row) == direction;
            smallSent |= ours && log.payloadLength(row) > 0;
            if (ours && log.payloadLength(row) >= mss) {
                boolean copy = copies.isEmpty() || log.sequence(row) == log.sequence(copies.get(0));
                if (copy && log.payloadLength(row) == mss) {
                    copies.add(row);
                }
            } else if (!ours && log.ack(row) && copies.isEmpty()) {
                smallPassed |= smallSent;
            } else if (!ours && log.ack(row)) {
                int first = copies.get(0);
                if (log.acknowledgment(row) - log.sequence(first) > 0) {
                    return partly(log, row, first, mss) ? copies : List.of();
                }
                heard = true;
            }
        }
        return heard && smallPassed ? copies : List.of();
    }

    /** True if the acknowledgement that came at last was for a smaller copy. */
    private static boolean partly(SegmentLog log, int ack, int first, int mss) {
        return log.acknowledgment(ack) - log.sequence(first) < mss;
    }
}
