package org.wirelapse.analysis.rule.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rows;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Distance;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Packets that neither of the two hosts sent. */
public final class Middlebox implements Rule {
    /** A dead socket answers everything with a reset; the first ones tell. */
    private static final int MOST_SUSPECTS = 20;

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "middlebox",
            "A third party takes part",
            "Resets from a third party, and handshakes that another machine answered than the one that sent the "
                    + "data.",
            "Firewalls, load balancers and accelerators answer or reset connections in a host's name. Their "
                    + "packets come from another distance, so that their time to live jumps. RFC 3360 tells what such "
                    + "resets do.",
            "Find the machine between the hosts and its rule: an idle time-out, a block list, a proxy for SYNs.",
            List.of("A change of route between two packets makes the time to live jump as well."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = new ArrayList<>();
        for (AnalysedConnection connection : traffic.connections()) {
            SegmentLog log = connection.connection().log();
            List<Integer> strange = new ArrayList<>();
            for (int row : suspects(connection)) {
                if (Distance.fromElsewhere(log, row)) {
                    strange.add(log.packet(row));
                }
            }
            if (!strange.isEmpty()) {
                found.add(Occurrence.free(connection, strange));
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long resets = group.stream().filter(Middlebox::hasReset).count();
            String reset = Counts.text(resets, "connection") + " with " + service + " reset by a third party";
            String answered = Counts.text(group.size() - resets, "handshake") + " with " + service
                    + " answered from another distance than the data came from";
            String summary = (resets == 0 ? answered : resets == group.size() ? reset : reset + ", " + answered) + ".";
            // A load balancer that answers handshakes does what it is there for.
            return new Told(
                    summary,
                    Confidence.HEURISTIC,
                    resets > 0 ? Grade.BY_COST : Grade.NO_FAULT,
                    Map.of("resets", resets, "handshakes", group.size() - resets));
        });
    }

    /** What third parties send in a host's name: the answer to the SYN, and resets. */
    private static List<Integer> suspects(AnalysedConnection connection) {
        SegmentLog log = connection.connection().log();
        List<Integer> suspects = new ArrayList<>();
        int synAck = connection.tcp().handshake().synAckRow();
        if (synAck >= 0) {
            suspects.add(synAck);
        }
        boolean reset = connection.tcp().close().resetForm() != null;
        for (int row = 0; reset && row < log.size() && suspects.size() < MOST_SUSPECTS; row++) {
            if (log.rst(row) && row != synAck) {
                suspects.add(row);
            }
        }
        return suspects;
    }

    private static boolean hasReset(Occurrence occurrence) {
        SegmentLog log = occurrence.connection().connection().log();
        return occurrence.packets().stream().anyMatch(packet -> log.rst(Rows.of(log, packet)));
    }
}
