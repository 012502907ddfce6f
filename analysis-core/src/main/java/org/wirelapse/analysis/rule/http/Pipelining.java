package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitCause;

/** Requests that waited in line behind earlier answers. */
public final class Pipelining implements HttpRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 0, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "pipelining",
            "Requests waited in line behind earlier answers",
            "Requests that were sent before earlier ones on the same connection had been answered.",
            "Answers on an HTTP/1.1 connection come in the order of the requests (RFC 9112 §9.3.2), so "
                    + "one slow answer holds up all that follow.",
            "Use several connections or HTTP/2 for requests that should not wait for each other. Never "
                    + "pipeline requests that are not safe to repeat.",
            List.of(),
            List.of(LEAST_TIME));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found =
                Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.PIPELINE_QUEUE);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String cost = Durations.text(Occurrence.cost(group));
            String summary = Counts.text(group.size(), "exchange") + " with " + service + " waited " + cost
                    + " in line behind earlier answers on their connection.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
        });
    }
}
