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

/** Messages that were sent in many small segments. */
public final class TinySegments implements Rule {
    private static final Threshold LEAST_RUN =
            new Threshold("least-run", "segments", 8, "shorter runs are not worth a word");
    private static final Threshold MOST_SHARE =
            new Threshold("most-share", "%", 25, "share of the MSS up to which a segment is tiny");
    private static final Threshold MOST_GAP =
            new Threshold("most-gap", "ms", 1, "segments further apart were not written together");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "tiny-segments",
            "Many tiny segments",
            "Runs of small segments that left back to back although they would have fitted into a few full ones.",
            "Each segment costs 40 bytes and more of headers and the work of a packet on every hop. With Nagle's "
                    + "rule off (TCP_NODELAY), each small write becomes a segment of its own (RFC 9293 §3.7.4).",
            "Collect small writes in a buffer, or write them with one call (writev).",
            List.of(),
            List.of(LEAST_RUN, MOST_SHARE, MOST_GAP));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double gapNs = thresholds.of(DESCRIPTION, MOST_GAP) * 1e6;
        double least = thresholds.of(DESCRIPTION, LEAST_RUN);
        double share = thresholds.of(DESCRIPTION, MOST_SHARE) / 100;
        List<Occurrence> found = Occurrence.inConnections(traffic, connection -> {
            List<Integer> rows = new ArrayList<>();
            for (Direction direction : Direction.values()) {
                DirectionFacts facts = connection.tcp().direction(direction);
                if (facts.payloadPackets() >= least) {
                    addRuns(connection, direction, share * facts.mss().orElse(0), least, gapNs, rows);
                }
            }
            SegmentLog log = connection.connection().log();
            return rows.isEmpty()
                    ? null
                    : Occurrence.free(connection, rows.stream().map(log::packet).toList());
        });
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            int segments = group.stream().mapToInt(o -> o.packets().size()).sum();
            String summary = segments + " tiny segments on " + Counts.text(group.size(), "connection") + " with "
                    + service + " left back to back; joined writes would have saved most of them.";
            return Told.of(summary, Confidence.STRONG, Map.of("segments", segments, "connections", group.size()));
        });
    }

    /** Adds the rows of runs of one direction. */
    private static void addRuns(
            AnalysedConnection connection,
            Direction direction,
            double mostBytes,
            double least,
            double gapNs,
            List<Integer> found) {
        SegmentLog log = connection.connection().log();
        List<Integer> run = new ArrayList<>();
        long lastNs = 0;
        int next = 0;
        for (int row = 0; row < log.size(); row++) {
            int length = log.payloadLength(row);
            if (length == 0 || log.direction(row) != direction) {
                continue;
            }
            boolean tiny = length <= mostBytes;
            boolean goesOn = tiny && log.sequence(row) == next && log.timeNs(row) - lastNs <= gapNs;
            if (!goesOn) {
                keep(run, least, found);
            }
            if (tiny) {
                run.add(row);
            }
            lastNs = log.timeNs(row);
            next = log.sequence(row) + length;
        }
        keep(run, least, found);
    }

    private static void keep(List<Integer> run, double least, List<Integer> found) {
        if (run.size() >= least) {
            found.addAll(run);
        }
        run.clear();
    }
}
