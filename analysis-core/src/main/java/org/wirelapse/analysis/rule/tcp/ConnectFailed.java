package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Connections that did not come about. */
public final class ConnectFailed implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "connect-failed",
            "Connections failed",
            "Connections that were refused or never answered.",
            "A RST that answers the SYN says that nothing listens there (RFC 9293 §3.10.7.1); silence "
                    + "says that the packets, or the answers, are dropped, or that the accept queue is full.",
            "Refused: is the service running, on this port and address? Silence: firewall, routing, a "
                    + "full accept queue.",
            List.of("A firewall may answer with a RST in the place of the host."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.ofConnections(traffic, connection -> failed(connection));
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "connection") + " to " + service + " failed: "
                    + count(group, Handshake.State.REFUSED) + " were refused, "
                    + count(group, Handshake.State.TIMED_OUT) + " never answered.";
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group));
        });
    }

    private static boolean failed(AnalysedConnection connection) {
        Handshake.State state = connection.tcp().handshake().state();
        return state == Handshake.State.REFUSED || state == Handshake.State.TIMED_OUT;
    }

    private static long count(List<Occurrence> group, Handshake.State state) {
        return group.stream()
                .filter(o -> o.connection().tcp().handshake().state() == state)
                .count();
    }
}
