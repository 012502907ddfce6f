package org.wirelapse.analysis.result;

import java.util.List;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.traffic.Traffic;

/**
 * The whole outcome. Immutable: a live capture gives a new one each round.
 *
 * @param capture what was captured
 * @param traffic connections, exchanges, waits
 * @param findings what rules found, worst first
 * @param checks what became of each rule
 */
public record Analysis(CaptureFacts capture, Traffic traffic, List<Finding> findings, List<Check> checks) {}
