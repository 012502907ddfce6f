package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** A peer that vanished. */
public final class HalfOpen implements Rule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 1000, "silence shorter than this may end");
    private static final Threshold LEAST_COPIES =
            new Threshold("least-copies", "segments", 4, "fewer copies without an answer may be a few losses");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "half-open",
            "The other side had vanished",
            "Segments that were sent again and again, and probes, that nothing answered any more.",
            "A host that crashed, or a middlebox that forgot an idle connection, does not say so: the sender "
                    + "keeps its connection and repeats until it gives up, by RFC 9293 §3.8.3 after 100 s at least, on "
                    + "Linux after about 15 minutes.",
            "Send keep-alives more often than the middlebox forgets, set TCP_USER_TIMEOUT, and let applications "
                    + "time out and connect again.",
            List.of("A capture that lost one direction looks alike."),
            List.of(LEAST_TIME, LEAST_COPIES));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double least = thresholds.of(DESCRIPTION, LEAST_TIME) * 1e6;
        double copies = thresholds.of(DESCRIPTION, LEAST_COPIES);
        List<Occurrence> found = Occurrence.inConnections(traffic, connection -> {
            SegmentLog log = connection.connection().log();
            boolean possible = repeats(connection) >= copies - 1 && heard(connection);
            List<Integer> rows = possible ? unanswered(log) : List.of();
            boolean lasting =
                    rows.size() >= copies && log.timeNs(rows.get(rows.size() - 1)) - log.timeNs(rows.get(0)) >= least;
            return lasting
                    ? Occurrence.free(connection, rows.stream().map(log::packet).toList())
                    : null;
        });
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = "On " + Counts.text(group.size(), "connection") + " with " + service
                    + " one side repeated itself until the end and heard nothing more. The time is counted by the timers that ran.";
            return Told.of(summary, Confidence.STRONG, Map.of("connections", group.size()));
        });
    }

    /** Segments of any kind that repeat another: without them nobody was asked in vain, and the log need not be read. */
    private static long repeats(AnalysedConnection connection) {
        long repeats = 0;
        for (Direction direction : Direction.values()) {
            DirectionFacts facts = connection.tcp().direction(direction);
            repeats += facts.retransmissions().size()
                    + facts.duplicatePackets()
                    + facts.keepAlives()
                    + facts.zeroWindowProbes();
        }
        return repeats;
    }

    /** Both sides were there before. */
    private static boolean heard(AnalysedConnection connection) {
        return connection.tcp().handshake().state() == Handshake.State.COMPLETE
                || connection.tcp().clientToServer().packets() > 0
                        && connection.tcp().serverToClient().packets() > 0
                        && connection.tcp().handshake().state() == Handshake.State.MIDSTREAM;
    }

    /** Rows of the segment that was repeated most often in a silence that the sender's own reset or the capture's end ended. */
    private static List<Integer> unanswered(SegmentLog log) {
        Map<Integer, List<Integer>> bySequence = new HashMap<>();
        for (int row = 0; row < log.size() && !gaveUp(log, row, bySequence); row++) {
            if (row > 0 && log.direction(row) != log.direction(row - 1)) {
                bySequence.clear();
            }
            if (asksForAnswer(log, row)) {
                bySequence
                        .computeIfAbsent(log.sequence(row), s -> new ArrayList<>())
                        .add(row);
            }
        }
        return bySequence.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static boolean gaveUp(SegmentLog log, int row, Map<Integer, List<Integer>> asked) {
        return log.rst(row) && !asked.isEmpty() && log.direction(row) == log.direction(row - 1);
    }

    /** Data, a FIN, or a keep-alive probe, which has the sequence number before the next (RFC 9293 §3.8.4). */
    private static boolean asksForAnswer(SegmentLog log, int row) {
        return !log.rst(row) && (log.payloadLength(row) > 0 || log.fin(row) || probe(log, row));
    }

    private static boolean probe(SegmentLog log, int row) {
        int before = row - 1;
        while (before >= 0 && log.direction(before) != log.direction(row)) {
            before--;
        }
        return before >= 0
                && (log.sequence(before) == log.sequence(row)
                        || log.sequence(before) + log.payloadLength(before) - log.sequence(row) == 1);
    }
}
