package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.WaitRule;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.WaitCause;

/** Segments that the network displaced. */
public final class ReorderingWait extends WaitRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 0, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "reordering",
            "The network changed the order of segments",
            "Segments that arrived behind later ones without having been lost.",
            "Paths of several links or queues may deliver segments out of order (RFC 4737). The receiver "
                    + "holds what came early, and a sender that takes it for a loss repeats it in vain and cuts its "
                    + "window.",
            "Look for links that are used in turn for one connection, and for multi-queue network cards.",
            List.of("A retransmission that was seen only once looks alike; timestamps and IP identification tell "
                    + "them apart."),
            List.of(LEAST_TIME));

    /** The rule. */
    public ReorderingWait() {
        super(DESCRIPTION, Confidence.STRONG, "for segments that the network had displaced");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = new ArrayList<>(
                Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.REORDERING));
        traffic.connections().stream()
                .filter(connection -> connection.exchanges().isEmpty() && displaced(connection) > 0)
                .forEach(connection -> found.add(Occurrence.free(connection, List.of())));
        return found;
    }

    @Override
    protected String payers(List<Occurrence> group) {
        return Losses.payers(group);
    }

    private static int displaced(AnalysedConnection connection) {
        return connection.tcp().clientToServer().reorderedPackets()
                + connection.tcp().serverToClient().reorderedPackets();
    }
}
