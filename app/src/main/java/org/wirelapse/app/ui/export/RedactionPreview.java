package org.wirelapse.app.ui.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.redaction.Redaction;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.report.VisibleText;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/**
 * What redaction makes of the texts of a capture, side by side.
 *
 * @param replacements what stands in the capture and what would stand in the file, each once
 */
record RedactionPreview(List<Replacement> replacements) {
    private static final int MOST = 500;
    private static final int LONGEST = 200;

    /**
     * One text.
     *
     * @param before in the capture
     * @param after in the file
     */
    record Replacement(String before, String after) {}

    /** Compares an analysis with its redacted self. Takes as long as the rules need for a look. */
    static RedactionPreview of(Analysis analysis) {
        Analysis redacted = Redaction.of(analysis, Thresholds.STANDARD);
        Map<String, String> texts = new LinkedHashMap<>();
        List<AnalysedConnection> before = analysis.traffic().connections();
        List<AnalysedConnection> after = redacted.traffic().connections();
        for (int i = 0; i < before.size() && texts.size() < MOST; i++) {
            ends(before.get(i), after.get(i), texts);
        }
        for (int i = 0; i < before.size() && texts.size() < MOST; i++) {
            messages(before.get(i), after.get(i), texts);
        }
        List<Replacement> list = new ArrayList<>();
        texts.forEach((one, other) ->
                list.add(new Replacement(VisibleText.line(one, LONGEST), VisibleText.line(other, LONGEST))));
        return new RedactionPreview(list);
    }

    private static void ends(AnalysedConnection before, AnalysedConnection after, Map<String, String> texts) {
        note(before.connection().client(), after.connection().client(), texts);
        note(before.connection().server(), after.connection().server(), texts);
        note(before.host(), after.host(), texts);
    }

    private static void messages(AnalysedConnection before, AnalysedConnection after, Map<String, String> texts) {
        for (int i = 0; i < before.exchanges().size() && texts.size() < MOST; i++) {
            Exchange one = before.exchanges().get(i).exchange();
            Exchange other = after.exchanges().get(i).exchange();
            note(one.request().host(), other.request().host(), texts);
            note(Sentences.title(one), Sentences.title(other), texts);
        }
    }

    private static void note(Object before, Object after, Map<String, String> texts) {
        if (before != null) {
            texts.put(String.valueOf(before), String.valueOf(after));
        }
    }
}
