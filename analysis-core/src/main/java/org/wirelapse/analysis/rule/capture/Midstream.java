package org.wirelapse.analysis.rule.capture;

import java.util.List;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Connections that had begun before the capture. */
public final class Midstream extends ConnectionFault {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "midstream",
            "Connections had begun before the capture",
            "Connections without a handshake in the capture.",
            "Without the handshake the window scale, the options and the shortest round trip have to be "
                    + "inferred, and set-up cannot be judged.",
            "Begin the capture before the connections are opened.",
            List.of(),
            List.of());

    /** The rule. */
    public Midstream() {
        super(DESCRIPTION, "begun before the capture");
    }

    @Override
    boolean faulty(AnalysedConnection connection) {
        return connection.tcp().handshake().state() == Handshake.State.MIDSTREAM;
    }
}
