package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.TimeWaits;
import org.wirelapse.analysis.traffic.Traffic;

/** Connections in TIME_WAIT that pile up. */
public final class TimeWait implements Rule {
    private static final Threshold LEAST_WAITING =
            new Threshold("least-waiting", "connections", 20, "fewer at once are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "time-wait",
            "Connections pile up in TIME_WAIT",
            "Many connections between one client and one service that are in TIME_WAIT at once.",
            "The side that closes first keeps the connection's ports reserved for twice the segment lifetime (RFC"
                    + " 9293 §3.6.1): 60 s on Linux. Where that is the client, each connection takes away a port with which"
                    + " it could reach the service.",
            "Keep connections open and use them again. Let the server close first only if its sockets are cheap; "
                    + "on the client net.ipv4.tcp_tw_reuse lets ports be used again after a second.",
            List.of("The count takes every TIME_WAIT to last 60 s; a system that was set otherwise has fewer or more."),
            List.of(LEAST_WAITING));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double least = thresholds.of(DESCRIPTION, LEAST_WAITING);
        List<Occurrence> found = new ArrayList<>();
        for (List<AnalysedConnection> group : traffic.groups()) {
            if (group.size() >= least && TimeWaits.of(group).peak() >= least) {
                TimeWaits.of(group)
                        .spans()
                        .forEach(span -> found.add(Occurrence.free(span.connection(), closing(span))));
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            TimeWaits waits =
                    TimeWaits.of(group.stream().map(Occurrence::connection).toList());
            String summary = "Up to " + waits.peak() + " connections with " + service + " were in TIME_WAIT at once, "
                    + side(waits.side()) + ".";
            return Told.of(
                    summary,
                    Confidence.STRONG,
                    Map.of("peak", waits.peak(), "side", waits.side().name(), "connections", group.size()));
        });
    }

    private static List<Integer> closing(TimeWaits.Span span) {
        return Arrays.stream(span.connection().tcp().close().packets()).boxed().toList();
    }

    private static String side(Close.TimeWait side) {
        return switch (side) {
            case CLIENT -> "each with a port of the client";
            case SERVER -> "at the server";
            default -> "some at the client, some at the server";
        };
    }
}
