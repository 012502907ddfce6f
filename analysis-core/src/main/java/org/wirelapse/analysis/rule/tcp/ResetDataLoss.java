package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.ResetLoss;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Counts;

/** A reset that took answers with it. */
public final class ResetDataLoss implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "reset-data-loss",
            "A reset took answers with it",
            "Connections that a RST ended while answers were due, on their way, or perhaps not yet read.",
            "A RST ends a connection at once: what the other side has not received is gone, and a stack may also discard what"
                    + " it has received but the application has not read (RFC 9112 §9.6, RFC 9293 §3.10.7.4). A server that"
                    + " closes with unread requests in its buffer sends one (RFC 1122 §4.2.2.13), a common end of pipelines.",
            "Let the server read or drain what the client has sent before it closes: close its sending side first, then read"
                    + " until the client closes. Send only those requests again that are safe to repeat.",
            List.of(
                    "Linux lets an application read what had arrived before the RST; an application that stops at the error"
                            + " does not."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        if (!traffic.hasExchanges()) {
            return new Verdict.NotApplicable("no exchanges were recognised, so nothing tells what a reset cost");
        }
        List<Occurrence> resets = new ArrayList<>();
        for (AnalysedConnection connection : traffic.connections()) {
            ResetLoss loss = connection.resetLoss();
            if (loss != null && costsData(loss, connection.tcp().close().resetBy())) {
                List<Integer> packets = Arrays.stream(connection.tcp().close().packets())
                        .boxed()
                        .toList();
                resets.add(new Occurrence(connection, null, 0, packets));
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(resets, (service, group) -> {
            long lost = sum(group, ResetLoss::lostBytes);
            long low = sum(group, ResetLoss::atRiskLow);
            long high = sum(group, ResetLoss::atRiskHigh);
            int unanswered = group.stream()
                    .mapToInt(
                            o -> o.connection().resetLoss().unansweredRequests().size())
                    .sum();
            String summary = "Resets ended " + Counts.text(group.size(), "connection") + " with " + service + ": "
                    + loss(lost, low, high) + Counts.text(unanswered, "request") + " without a whole answer.";
            boolean certain = lost > 0 || unanswered > 0;
            return new Told(
                    summary,
                    certain ? Confidence.CERTAIN : Confidence.HEURISTIC,
                    certain ? Grade.DATA_LOST : Grade.BY_COST,
                    Map.of(
                            "connections", group.size(),
                            "lost_bytes", lost,
                            "at_risk_low_bytes", low,
                            "at_risk_high_bytes", high,
                            "unanswered_requests", unanswered));
        });
    }

    /** A client that resets its own connection has given up by itself what it had not read. */
    private static boolean costsData(ResetLoss loss, Close.Resetter by) {
        return loss.lostBytes() > 0
                || !loss.unansweredRequests().isEmpty()
                || loss.atRiskHigh() > 0 && by != Close.Resetter.CLIENT;
    }

    /** What became of answers that were under way; empty where none was. */
    private static String loss(long lost, long low, long high) {
        String gone = lost == 0 ? "" : ByteCounts.text(lost) + " of answers that had begun lost, ";
        String risk = low == high
                ? ByteCounts.text(high)
                : "between " + ByteCounts.text(low) + " and " + ByteCounts.text(high);
        return gone + (high == 0 ? "" : risk + " arrived and perhaps not read, ");
    }

    private static long sum(List<Occurrence> group, ToLongFunction<ResetLoss> bytes) {
        return group.stream()
                .map(o -> o.connection().resetLoss())
                .mapToLong(bytes)
                .sum();
    }
}
