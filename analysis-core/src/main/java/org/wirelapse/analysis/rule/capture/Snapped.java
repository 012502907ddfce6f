package org.wirelapse.analysis.rule.capture;

import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;

/** Packets of which the capture holds only the beginning. */
public final class Snapped implements CaptureRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "snapped",
            "Packets are cut",
            "TCP packets of which the capture kept only the first bytes.",
            "A snap length keeps only the beginning of each packet. TCP can be analysed in full, but messages and"
                    + " TLS cannot be read where their bytes are missing.",
            "Capture whole packets (-s 0), or enough for the headers of messages.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        int snapped = traffic.capture().quality().snappedPackets();
        if (snapped == 0) {
            return new Verdict.Clear();
        }
        String summary = "Of " + traffic.capture().tcpPackets() + " TCP packets " + snapped
                + " are cut; messages in them cannot be read in full.";
        Told told = new Told(summary, Confidence.CERTAIN, Grade.NO_FAULT, Map.of("packets", snapped));
        return new Findings(DESCRIPTION, traffic, thresholds).ofCapture(told, "frame.cap_len < frame.len and tcp");
    }
}
