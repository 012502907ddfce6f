package org.wirelapse.analysis.result;

import java.util.List;
import java.util.function.Predicate;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Examination;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Traffic;

/**
 * The whole outcome. Immutable: a live capture gives a new one each round.
 *
 * @param traffic connections, exchanges, waits
 * @param findings what rules found, worst first
 * @param checks what became of each rule
 */
public record Analysis(Traffic traffic, List<Finding> findings, List<Check> checks) {
    /** What was captured. */
    public CaptureFacts capture() {
        return traffic.capture();
    }

    /** The analysis of some of the connections: their traffic, and what the rules say of it. The facts of the capture stay whole. */
    public Analysis only(Predicate<AnalysedConnection> condition, Thresholds thresholds) {
        Traffic picked = traffic.only(condition);
        Examination examination = Examination.of(picked, thresholds);
        return new Analysis(picked, examination.findings(), examination.checks());
    }
}
