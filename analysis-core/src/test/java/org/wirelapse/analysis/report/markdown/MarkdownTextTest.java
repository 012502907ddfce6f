package org.wirelapse.analysis.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.30 s server working on the answer (packets 3 to 5), 20 % of all",
                "GET /cart/7.png → 200",
                "10.0.0.9:80 took 1.3 s: why? RFC 9293 §3.8.6.3; HTTP/1.1 + TLS - \"so\" it's \u201cgood\u201d",
                ""
            })
    void leavesOrdinaryWordsAsTheyAre(String text) {
        assertEquals(text, MarkdownText.inline(text));
    }

    @Test
    void putsOnlyWhatCouldBeMarkupIntoCode() {
        assertEquals("set `TCP_NODELAY`, then retry", MarkdownText.inline("set TCP_NODELAY, then retry"));
        assertEquals("see `http://evil.example`.", MarkdownText.inline("see http://evil.example."));
        assertEquals("ask `@someone` on `WWW.evil.example`", MarkdownText.inline("ask @someone on WWW.evil.example"));
    }

    @Test
    void keepsBackticksInsideCode() {
        assertEquals("``a`b``", MarkdownText.inline("a`b"));
        assertEquals("``` ``a ```", MarkdownText.inline("``a"));
        assertEquals("`` ` ``", MarkdownText.code("`"));
    }

    @Test
    void endsNoCellEarly() {
        assertEquals("`a\\|b`", MarkdownText.cell("a|b"));
        assertEquals("`a|b`", MarkdownText.inline("a|b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a", "+ a", "1. a", "12) a", "--- a"})
    void beginsNoListAtTheBeginOfALine(String text) {
        int blank = text.indexOf(' ');
        String word = text.substring(0, blank);
        boolean dot = word.endsWith(".");
        String marker = dot ? word.substring(0, word.length() - 1) : word;
        assertEquals("`" + marker + "`" + (dot ? "." : "") + " a", MarkdownText.inline(text));
    }
}
