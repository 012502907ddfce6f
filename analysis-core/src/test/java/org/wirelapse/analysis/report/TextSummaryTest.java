package org.wirelapse.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSummaryTest {
    @Test
    void saysFirstWhereTheTimeWent() throws IOException {
        String first = text("/cart").lines().findFirst().orElseThrow();
        assertEquals(
                "2 HTTP exchanges took 2.84 s in all; the largest part, 2.60 s (92 %): server working on the answer.",
                first);
    }

    @Test
    void warnsOfTheCaptureBeforeTheFindings() throws IOException {
        String text = text("/cart");
        assertTrue(text.indexOf("never captured") < text.indexOf("FINDINGS"));
        assertTrue(text.contains("byte 4700, packet 12: the file ends"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b]0;x\u0007", "\u009b31m", "a\nCHECKS\r", "\u202eevil", "x\u0000y", "\ud800"})
    void makesVisibleWhatATerminalWouldObey(String hostile) throws IOException {
        String text = text(hostile);
        assertTrue(text.chars().noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == '\u202e')));
        assertEquals(
                text("/cart").lines().filter("CHECKS"::equals).count(),
                text.lines().filter("CHECKS"::equals).count());
    }

    @Test
    void staysWithinAHundredColumns() throws IOException {
        assertTrue(text("/" + "x".repeat(5_000) + " " + "word ".repeat(200))
                .lines()
                .allMatch(l -> l.length() <= 100));
    }

    private static String text(String fromTheCapture) throws IOException {
        StringWriter out = new StringWriter();
        TextSummary.write(SampleAnalysis.with(fromTheCapture), out);
        return out.toString();
    }
}
