package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.WaitRule;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.WaitCause;

/** Requests that waited in line behind earlier answers. */
public final class Pipelining extends WaitRule implements HttpRule {
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

    /** The rule. */
    public Pipelining() {
        super(DESCRIPTION, Confidence.CERTAIN, "in line behind earlier answers on their connection");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(
                traffic,
                thresholds.of(DESCRIPTION, LEAST_TIME),
                // What streams wait for each other is their own rule's.
                (connection, interval, wait) -> connection.http2() == null,
                WaitCause.PIPELINE_QUEUE);
    }

    @Override
    protected Grade grade() {
        return Grade.NO_FAULT;
    }
}
