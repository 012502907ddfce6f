package org.wirelapse.analysis.rule.capture;

import java.util.List;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.tcp.Vantage;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Connections of which it is not known where they were captured. */
public final class VantagePoint extends ConnectionFault {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "vantage",
            "Where this was captured is not known",
            "Connections with exchanges whose place of capture the packets do not tell.",
            "Whether a delay arose at a host or on the path is told by where on the path the tap was. Where the "
                    + "round trips to both sides are alike or tiny, that cannot be inferred, and waits at the ends may be "
                    + "counted to the path.",
            "Say where it was taken (--vantage), or capture at one of the two hosts with the handshake.",
            List.of(),
            List.of());

    /** The rule. */
    public VantagePoint() {
        super(DESCRIPTION, "the packets do not tell where on the path they were captured");
    }

    @Override
    boolean faulty(AnalysedConnection connection) {
        return !connection.exchanges().isEmpty() && connection.tcp().vantage().point() == Vantage.Point.UNDECIDED;
    }
}
