package org.wirelapse.analysis.rule.capture;

import java.util.List;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Packets that the capture holds twice. */
public final class Duplicates extends ConnectionFault {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "duplicates",
            "The capture holds packets twice",
            "Packets that are in the capture twice, as a mirror port delivers them.",
            "A mirror port that copies both where a packet comes in and where it goes out delivers it "
                    + "twice. The second copy says nothing of the network.",
            "Mirror one side only, or remove duplicates from the capture.",
            List.of(),
            List.of());

    /** The rule. */
    public Duplicates() {
        super(DESCRIPTION, "packets are there twice");
    }

    @Override
    boolean faulty(AnalysedConnection connection) {
        // The network doubles a packet now and then; a mirror port doubles all, so that half are copies.
        int twice = connection.tcp().clientToServer().duplicatePackets()
                + connection.tcp().serverToClient().duplicatePackets();
        return connection.packets() >= 4 && twice * 5 >= connection.packets() * 2;
    }
}
