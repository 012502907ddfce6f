package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
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

/** Requests that waited to be asked for their body. */
public final class ExpectContinue implements HttpRule {
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

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found =
                Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.EXPECT_CONTINUE);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String cost = Durations.text(Occurrence.cost(group));
            String summary = Counts.text(group.size(), "exchange") + " with " + service + " waited " + cost
                    + " to be asked for the request body.";
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group))
                    .saving(Occurrence.cost(group), "the body is sent at once and the server takes it");
        });
    }
}
