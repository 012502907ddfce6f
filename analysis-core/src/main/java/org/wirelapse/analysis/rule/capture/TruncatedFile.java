package org.wirelapse.analysis.rule.capture;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Grade;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** A capture file that is damaged or ends too soon. */
public final class TruncatedFile implements CaptureRule {
    private static final Set<CaptureProblem.Code> DAMAGE = EnumSet.of(
            CaptureProblem.Code.TRUNCATED_RECORD,
            CaptureProblem.Code.BAD_LENGTH,
            CaptureProblem.Code.BAD_BLOCK,
            CaptureProblem.Code.BAD_COMPRESSION);

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "truncated-file",
            "The file is cut or damaged",
            "Files that end inside a record, or that are damaged inside.",
            "A capture that was copied while it was written, or whose disk was full, ends inside a record; "
                    + "compressed files may be damaged. What could be read was analysed; what follows is missing.",
            "Stop the capture before copying the file; capture again if the end matters.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<CaptureProblem> damage = traffic.capture().problems().stream()
                .filter(problem -> DAMAGE.contains(problem.code()))
                .toList();
        if (damage.isEmpty()) {
            return new Verdict.Clear();
        }
        CaptureProblem first = damage.get(0);
        String summary = "The file is damaged in " + Counts.text(damage.size(), "place") + ", first at byte "
                + first.offset() + ": " + first.message() + ".";
        Told told = new Told(
                summary,
                Confidence.CERTAIN,
                Grade.NO_FAULT,
                Map.of("places", damage.size(), "first_offset", first.offset()));
        return new Findings(DESCRIPTION, traffic, thresholds).ofCapture(told, "");
    }
}
