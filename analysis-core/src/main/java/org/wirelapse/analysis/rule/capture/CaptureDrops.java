package org.wirelapse.analysis.rule.capture;

import java.util.List;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Bytes that were acknowledged but never captured. */
public final class CaptureDrops extends ConnectionFault {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "capture-drops",
            "The capture lacks packets",
            "Bytes that the receiver acknowledged although the capture never saw them.",
            "What was acknowledged had arrived, so the network did not lose it: the capture did. Its gaps "
                    + "must not be taken for losses, and times beside them are bounds.",
            "Capture with a larger buffer, a capture filter, a shorter snap length, or on a faster machine.",
            List.of(),
            List.of());

    /** The rule. */
    public CaptureDrops() {
        super(DESCRIPTION, "bytes were acknowledged that were not captured");
    }

    @Override
    boolean faulty(AnalysedConnection connection) {
        DirectionFacts there = connection.tcp().clientToServer();
        DirectionFacts back = connection.tcp().serverToClient();
        boolean both = there.packets() > 0 && back.packets() > 0;
        return both && there.unseenBytes() + back.unseenBytes() > 0;
    }
}
