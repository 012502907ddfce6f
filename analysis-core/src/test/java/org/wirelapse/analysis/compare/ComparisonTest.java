package org.wirelapse.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.report.ComparisonWords;
import org.wirelapse.analysis.report.JsonComparison;
import org.wirelapse.analysis.report.html.HtmlComparison;
import org.wirelapse.analysis.report.markdown.MarkdownComparison;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Examination;
import org.wirelapse.analysis.rule.Examined;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.rule.Talks;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.WaitCause;

class ComparisonTest {
    private static final long MS = 1_000_000;

    @Test
    void callsSlowerWhatIsSlowerAndNamesTheCause() {
        Comparison comparison = Comparison.of(service(20, 30, "/item/1"), service(20, 80, "/item/2"));
        assertEquals(Change.SLOWER, comparison.all().change());
        assertEquals(WaitCause.SERVER_THINK, comparison.causes().get(0).cause());
        assertEquals(50 * MS, comparison.causes().get(0).differenceNs());
        assertEquals("GET a/item/{…}", comparison.routes().get(0).name());
        assertEquals(Change.SLOWER, comparison.routes().get(0).change());
    }

    @Test
    void saysNothingOfAFewExchanges() {
        Comparison comparison = Comparison.of(service(3, 30, "/"), service(20, 300, "/"));
        assertEquals(Change.NOT_ENOUGH, comparison.all().change());
        assertTrue(ComparisonWords.verdict(comparison).startsWith("Too few exchanges"));
    }

    @Test
    void doesNotTakeChanceForAChange() {
        Comparison comparison = Comparison.of(service(20, 30, "/"), service(20, 30, "/"));
        assertEquals(Change.NO_DIFFERENCE, comparison.all().change());
    }

    @Test
    void tellsNewFindingsFromOldOnes() {
        Comparison worse = Comparison.of(service(20, 30, "/"), service(20, 900, "/"));
        FindingChange slow = worse.findings().stream()
                .filter(f -> f.rule().equals("server-think"))
                .findFirst()
                .orElseThrow();
        assertEquals(FindingChange.State.NEW, slow.state());
        assertTrue(slow.reached(Severity.HIGH));
        Comparison better = Comparison.of(service(20, 900, "/"), service(20, 30, "/"));
        assertTrue(better.findings().stream().anyMatch(f -> f.state() == FindingChange.State.GONE));
        assertTrue(better.findings().stream().noneMatch(f -> f.reached(Severity.LOW)));
    }

    @Test
    void givesNoPercentileThatTooFewCanTell() {
        long[] hundred = IntStream.rangeClosed(1, 100).mapToLong(i -> i).toArray();
        assertEquals(99, Sample.of(hundred).percentileNs(99).orElseThrow());
        assertEquals(50, Sample.of(hundred).percentileNs(50).orElseThrow());
        assertTrue(Sample.of(new long[99]).percentileNs(99).isEmpty());
        assertTrue(Sample.of(new long[9]).percentileNs(90).isEmpty());
    }

    @Test
    void agreesWithTheTablesOfTheRankSumTest() {
        // U = 0 of 8 and 8: two-sided p by the normal approximation with continuity is 0.00094.
        Sample low = Sample.of(new long[] {1, 2, 3, 4, 5, 6, 7, 8});
        Sample high = Sample.of(new long[] {11, 12, 13, 14, 15, 16, 17, 18});
        assertEquals(0.00094, RankTest.probability(low, high), 0.00001);
        assertEquals(1, RankTest.probability(low, low));
        assertEquals(1, RankTest.probability(Sample.of(new long[8]), Sample.of(new long[9])));
    }

    @Test
    void writesHostileNamesHarmlessly() throws IOException {
        Analysis hostile = service(8, 30, "/<script>|`x`\u202e");
        Comparison comparison = Comparison.of(hostile, hostile);
        StringWriter html = new StringWriter();
        HtmlComparison.write(comparison, html);
        assertFalse(html.toString().contains("<script>"));
        StringWriter markdown = new StringWriter();
        MarkdownComparison.write(comparison, markdown);
        assertFalse(markdown.toString().contains("\u202e"));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JsonComparison.write(comparison, json);
        assertTrue(json.toString().startsWith("{\"schema\":\"wirelapse-comparison/1\""));
    }

    /** Connections with one exchange each, whose server takes so long. */
    private static Analysis service(int exchanges, int thinkMs, String path) {
        Conversation[] talks = IntStream.range(0, exchanges)
                .mapToObj(i -> exchange(i * 2_000, thinkMs, path))
                .toArray(Conversation[]::new);
        Traffic traffic = Examined.traffic(talks);
        Examination examination = Examination.of(traffic, Thresholds.STANDARD);
        return new Analysis(traffic, examination.findings(), examination.checks());
    }

    private static Conversation exchange(int at, int thinkMs, String path) {
        return Conversation.tcp()
                .handshake(Talks.at(at), Talks.at(at + 20), Talks.at(at + 20))
                .client(Talks.at(at + 21), "P.", Talks.get(path))
                .server(Talks.at(at + 41 + thinkMs), "P.", Talks.OK)
                .client(Talks.at(at + 42 + thinkMs), "F.");
    }
}
