package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Saving;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.WaitRule;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.WaitCause;

/** Requests that waited to be asked for their body. */
public final class ExpectContinue extends WaitRule implements HttpRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 0, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "expect-continue",
            "The client waited for 100 Continue",
            "Requests whose body was withheld until the server asked for it, or the client lost patience.",
            "A client that sends Expect: 100-continue waits for an interim answer before the body (RFC "
                    + "9110 §10.1.1): a round trip, and about a second more where the server ignores it.",
            "Switch the expectation off for small bodies; let the server answer it at once.",
            List.of(),
            List.of(LEAST_TIME));

    /** The rule. */
    public ExpectContinue() {
        super(DESCRIPTION, Confidence.CERTAIN, "to be asked for the request body");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.EXPECT_CONTINUE);
    }

    @Override
    protected Saving saving(List<Occurrence> group) {
        return all(group, "the body is sent at once and the server takes it");
    }
}
