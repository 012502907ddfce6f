package org.wirelapse.analysis.rule.capture;

import java.util.List;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Segments made larger or merged by offload. */
public final class SuperSegments extends ConnectionFault {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "super-segments",
            "Offload hides the packets of the wire",
            "Segments larger than the MSS, which a network card splits or merges.",
            "A capture on a host with segmentation offload sees segments that were never on the wire like "
                    + "this: their spacing and the number of acknowledgements mean nothing.",
            "Switch offload off while capturing (ethtool -K), or capture beside the host.",
            List.of(),
            List.of());

    /** The rule. */
    public SuperSegments() {
        super(DESCRIPTION, "segments are larger than the MSS");
    }

    @Override
    boolean faulty(AnalysedConnection connection) {
        return connection.tcp().clientToServer().superSegments()
                        + connection.tcp().serverToClient().superSegments()
                > 0;
    }
}
