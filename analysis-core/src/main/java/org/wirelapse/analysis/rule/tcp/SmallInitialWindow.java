package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.wait.WaitCause;

/** Senders that began with few segments. */
public final class SmallInitialWindow implements Rule {
    private static final Threshold LEAST =
            new Threshold("least-segments", "segments", 10, "a first flight of so many segments is not small");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "small-initial-window",
            "A small initial window",
            "Senders whose first flight was smaller than ten segments although there was more to send.",
            "A sender may begin with ten segments (RFC 6928 §2). Fewer cost a round trip or more for "
                    + "every answer that does not fit.",
            "Bring the sender up to date, or remove a route setting (initcwnd) that makes it small.",
            List.of("A receiver that announces a small window forces a small first flight."),
            List.of(LEAST));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inConnections(traffic, connection -> small(connection, thresholds));
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            int smallest =
                    group.stream().mapToInt(o -> segments(o.connection())).min().orElse(0);
            String summary = Counts.text(group.size(), "connection") + " with " + service + " began with as few as "
                    + Counts.text(smallest, "segment") + ".";
            return Told.of(summary, Confidence.STRONG, Map.of("occurrences", group.size(), "smallest", smallest));
        });
    }

    private static Occurrence small(AnalysedConnection connection, Thresholds thresholds) {
        int segments = segments(connection);
        boolean small = segments > 0 && segments < thresholds.of(DESCRIPTION, LEAST);
        return small && connection.intervals().stream().anyMatch(e -> e.spentNs(WaitCause.SLOW_START) > 0)
                ? Occurrence.free(
                        connection, List.of(connection.connection().log().packet(0)))
                : null;
    }

    /** Segments of the smaller first flight, 0 where none is known. */
    private static int segments(AnalysedConnection connection) {
        int client = connection.clientCongestion().initialWindowSegments().orElse(Integer.MAX_VALUE);
        int server = connection.serverCongestion().initialWindowSegments().orElse(Integer.MAX_VALUE);
        int least = Math.min(client, server);
        return least == Integer.MAX_VALUE ? 0 : least;
    }
}
