package org.wirelapse.analysis.rule.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitCause;

/** Exchanges that waited for their name to be looked up, and lookups that failed. */
public final class NameLookupCost implements Rule {
    private static final Set<NameLookup.Outcome> FAILURES =
            EnumSet.of(NameLookup.Outcome.NO_SUCH_NAME, NameLookup.Outcome.FAILED, NameLookup.Outcome.UNANSWERED);

    /** Most names in a summary. */
    private static final int MOST_NAMES = 5;

    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 50, "lookups shorter than this are usual");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "name-lookup",
            "Looking up names took long or failed",
            "Slow or repeated DNS lookups before a connection, and lookups without an address.",
            "A client that has only a name asks the DNS first (RFC 1035). A query that gets lost is asked again "
                    + "after seconds (5 s with glibc), and one over UDP that does not fit is asked again over TCP.",
            "Keep answers (a caching resolver near by), look at the resolver that is slow or loses queries, and "
                    + "keep connections.",
            List.of("A lookup for one address family may fail while the other succeeds: then nothing waits for it."),
            List.of(LEAST_TIME));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        if (traffic.nameLookups().isEmpty()) {
            return new Verdict.NotApplicable("the capture shows no name lookups");
        }
        List<Finding> findings = new ArrayList<>();
        List<Occurrence> slow =
                Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.NAME_LOOKUP);
        Findings wording = new Findings(DESCRIPTION, traffic, thresholds);
        findings.addAll(Verdict.findings(wording.perService(slow, (service, group) -> {
            String summary = Occurrence.payers(group) + " with " + service + " waited "
                    + Durations.text(Occurrence.cost(group)) + " until the name was looked up.";
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group))
                    .saving(Occurrence.cost(group), "the client already knows the address");
        })));
        List<NameLookup> failed = traffic.nameLookups().stream()
                .filter(lookup -> FAILURES.contains(lookup.outcome()))
                .toList();
        if (!failed.isEmpty()) {
            findings.addAll(Verdict.findings(wording.ofCapture(tell(failed), "dns")));
        }
        return Verdict.of(findings);
    }

    private static Told tell(List<NameLookup> failed) {
        String names = failed.stream()
                .map(NameLookup::name)
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        String summary = Counts.text(failed.size(), "lookup") + " got no usable answer: " + names + ".";
        return Told.of(summary, Confidence.CERTAIN, Map.of("failed", failed.size(), "names", names));
    }
}
