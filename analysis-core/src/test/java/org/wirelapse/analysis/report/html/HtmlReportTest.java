package org.wirelapse.analysis.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirelapse.analysis.report.SampleAnalysis;

class HtmlReportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onload='alert(1)",
                "</title></style><svg onload=alert(1)>",
                "&lt;b&gt;"
            })
    void hasTheSameMarkupWhateverTheCaptureSays(String hostile) throws IOException {
        assertEquals(markup(html("plain")), markup(html(hostile)));
    }

    @Test
    void makesVisibleWhatTurnsOrHidesText() throws IOException {
        String html = html("a\u202eb\u0000c\u001b[31m");
        assertTrue(html.contains("a\\u202eb\\x00c\\x1b[31m"));
        assertFalse(html.contains("\u202e"));
    }

    @Test
    void asksForNothingFromElsewhere() throws IOException {
        String html = html("http://evil.example/x.png");
        assertTrue(markup(html).stream().noneMatch(tag -> tag.matches("(?s)(<script|<link|.* (src|href|style)=).*")));
        assertFalse(html.contains("@import"));
        assertEquals(html.split("url\\(").length, html.split("url\\(#hatch-").length);
        assertTrue(html.contains("default-src 'none'"));
    }

    /** The tags with their attributes' names; texts and values left out. */
    private static List<String> markup(String html) {
        return Pattern.compile("<[a-zA-Z/!][^<>]*>")
                .matcher(html)
                .results()
                .map(tag -> tag.group().replaceAll("\"[^\"]*\"", ""))
                .toList();
    }

    private static String html(String fromTheCapture) throws IOException {
        StringWriter out = new StringWriter();
        HtmlReport.write(SampleAnalysis.with(fromTheCapture), out);
        return out.toString();
    }
}
