package org.wirelapse.analysis.rule.capture;

import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.OutsideTcp;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.ByteCounts;

/** Traffic that this analysis does not see into. */
public final class OutsideTcpTraffic implements CaptureRule {
    private static final Threshold LEAST_PACKETS =
            new Threshold("least-packets", "packets", 5, "fewer may look like QUIC by chance");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "outside-tcp",
            "Some traffic does not run over TCP",
            "QUIC (HTTP/3) packets in the capture.",
            "HTTP/3 runs over QUIC and UDP (RFC 9114): its exchanges are not among those analysed here.",
            "To see these exchanges over TCP, turn QUIC off in the client for a test.",
            List.of("Packets are taken for QUIC by their form."),
            List.of(LEAST_PACKETS));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        OutsideTcp outside = traffic.capture().outsideTcp();
        if (outside.quicPackets() < thresholds.of(DESCRIPTION, LEAST_PACKETS)) {
            return new Verdict.Clear();
        }
        String summary = outside.quicPackets() + " packets with " + ByteCounts.text(outside.quicBytes())
                + " look like QUIC, beside " + traffic.capture().tcpPackets()
                + " of TCP; what they carry is not analysed.";
        Told told = new Told(
                summary,
                Confidence.HEURISTIC,
                Grade.NO_FAULT,
                Map.of("quic_packets", outside.quicPackets(), "quic_bytes", outside.quicBytes()));
        return new Findings(DESCRIPTION, traffic, thresholds).ofCapture(told, "quic");
    }
}
