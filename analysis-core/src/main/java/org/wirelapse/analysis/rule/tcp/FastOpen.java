package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Handshakes that carried data. */
public final class FastOpen implements Rule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "fast-open",
            "TCP Fast Open was used or asked for",
            "Connections whose SYN carried data or asked for a Fast Open cookie.",
            "With a cookie from an earlier connection the SYN may carry the request and so save a round "
                    + "trip (RFC 7413).",
            "Nothing to mend. The request must be safe to repeat.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.ofConnections(traffic, connection -> asked(connection));
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "connection") + " to " + service + " asked for TCP Fast Open; "
                    + group.stream()
                            .filter(o -> o.connection().tcp().handshake().fastOpen())
                            .count()
                    + " sent data in the SYN.";
            return new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Occurrence.numbers(group));
        });
    }

    private static boolean asked(AnalysedConnection connection) {
        SegmentLog log = connection.connection().log();
        return connection.tcp().handshake().fastOpen() || log.syn(0) && log.fastOpen(0);
    }
}
