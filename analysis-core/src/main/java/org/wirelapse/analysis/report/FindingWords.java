package org.wirelapse.analysis.report;

import java.util.List;
import java.util.stream.Collectors;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.unit.Durations;

/** Parts of findings in words. */
public final class FindingWords {
    private static final int SUMMARY_CHARACTERS = 600;

    private FindingWords() {}

    /** A summary on one line, no longer than people read: it may quote a long target. */
    public static String summary(Finding finding) {
        return VisibleText.line(finding.summary(), SUMMARY_CHARACTERS);
    }

    /** What a finding rests on. */
    public static String confidence(Confidence confidence) {
        return switch (confidence) {
            case CERTAIN -> "certain: the packets leave no other reading";
            case STRONG -> "strong: a documented behaviour of the TCP stack";
            case HEURISTIC -> "heuristic: by appearance";
        };
    }

    /** Numbers of packets, at most so many: {@code packets 3, 5 and 12 more}; empty where there are none. */
    public static String packets(List<Integer> packets, int most) {
        if (packets.isEmpty()) {
            return "";
        }
        String shown = packets.stream().limit(most).map(String::valueOf).collect(Collectors.joining(", "));
        String more = packets.size() > most ? " and " + (packets.size() - most) + " more" : "";
        return (packets.size() == 1 ? "packet " : "packets ") + shown + more;
    }

    /** What to try, and what that would have saved as far as it can be told. */
    public static String advice(Finding finding) {
        return finding.saving() == null
                ? finding.remedy()
                : finding.remedy() + " That would have saved up to "
                        + Durations.text(finding.saving().ns()) + ", if "
                        + finding.saving().assumption() + ".";
    }
}
