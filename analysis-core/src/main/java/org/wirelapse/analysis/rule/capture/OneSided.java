package org.wirelapse.analysis.rule.capture;

import java.util.List;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Connections of which one direction is missing. */
public final class OneSided extends ConnectionFault {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "one-sided",
            "One direction is missing",
            "Connections whose packets of one direction were not captured.",
            "Each direction may take another way through the network, past another tap. Round trips, "
                    + "waits and losses cannot be told from one direction.",
            "Capture at one of the two hosts, or on both ways.",
            List.of(),
            List.of());

    /** The rule. */
    public OneSided() {
        super(DESCRIPTION, "captured in one direction only");
    }

    @Override
    boolean faulty(AnalysedConnection connection) {
        // A side that acknowledges hears another, which an unanswered SYN does not.
        DirectionFacts there = connection.tcp().clientToServer();
        DirectionFacts back = connection.tcp().serverToClient();
        DirectionFacts seen = there.packets() > 0 ? there : back;
        return there.packets() * back.packets() == 0
                && seen.acks().piggybacked() + seen.acks().standalone() > 0;
    }
}
