package org.wirelapse.analysis.rule.capture;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** A rule about what is wrong with the capture of single connections: each is a condition, and what to say of those that meet it. */
abstract class ConnectionFault implements Rule {
    private final RuleDescription description;
    private final String fault;

    /**
     * For one fault.
     *
     * @param fault end of the sentence "3 connections with a service: …"
     */
    ConnectionFault(RuleDescription description, String fault) {
        this.description = description;
        this.fault = fault;
    }

    @Override
    public final RuleDescription description() {
        return description;
    }

    @Override
    public final Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.ofConnections(traffic, this::faulty);
        return new Findings(description, traffic, thresholds).perService(found, this::tell);
    }

    private Told tell(String service, List<Occurrence> group) {
        String summary = Counts.text(group.size(), "connection") + " with " + service + ": " + fault + ".";
        return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
    }

    /** True if the capture of a connection has the fault. */
    abstract boolean faulty(AnalysedConnection connection);
}
