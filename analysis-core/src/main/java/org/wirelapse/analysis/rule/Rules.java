package org.wirelapse.analysis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.wirelapse.analysis.rule.http.ServerThink;
import org.wirelapse.analysis.rule.tcp.HandshakeCost;
import org.wirelapse.analysis.rule.tcp.NagleDelayedAck;
import org.wirelapse.analysis.rule.tcp.ResetDataLoss;
import org.wirelapse.analysis.rule.tcp.RetransmissionTimeout;

/** The rules there are. */
public final class Rules {
    /** Every rule, in the order in which checks are listed: set-up, acknowledgement, loss, closing, applications. */
    public static final List<Rule> ALL = List.of(
            new HandshakeCost(),
            new NagleDelayedAck(),
            new RetransmissionTimeout(),
            new ResetDataLoss(),
            new ServerThink());

    private Rules() {}

    /** What can be said of every rule, and of the scale by which findings are graded: whatever has thresholds. */
    public static List<RuleDescription> descriptions() {
        return Stream.concat(ALL.stream().map(Rule::description), Stream.of(Severities.SCALE))
                .toList();
    }
}
