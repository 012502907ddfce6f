package org.wirelapse.analysis.report.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.report.SampleAnalysis;
import org.wirelapse.analysis.report.review.Review.CheckGroup;
import org.wirelapse.analysis.report.review.Review.Moment;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.Traffic;

class ReviewBuilderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Review review = ReviewBuilder.of(SampleAnalysis.plain(), BERLIN);

    @Test
    void saysWhatItMeantInNumbers() {
        assertEquals(
                "2 HTTP exchanges on 2 TCP connections", review.impact().get(0).text());
        assertEquals(
                "1 without a whole answer, 0 answered with a server error (5xx)",
                review.impact().get(1).text());
        assertEquals(
                "2.84 s in all; half of the exchanges took at most 1.42 s, 95 % at most 1.42 s, the slowest 1.42 s",
                review.impact().get(2).text());
        assertEquals(
                "2.60 s to the findings, 92 % of all time accounted for",
                review.impact().get(3).text());
    }

    @Test
    void putsTheFirstEvidenceOfEachFindingOnTheTimeline() {
        Moment evidence = review.moments().stream()
                .filter(moment -> moment.text().startsWith("First evidence of finding 1 "))
                .findFirst()
                .orElseThrow();
        assertEquals("2026-11-20T10:00:00.203456789Z", evidence.time());
        assertEquals("+80.0 ms", evidence.offset());
        assertTrue(evidence.text().endsWith(": packet 3."));
        List<String> times = review.moments().stream().map(Moment::time).toList();
        assertEquals(times.stream().sorted().toList(), times);
    }

    @Test
    void statesTheLocalZoneBesideUtc() {
        assertEquals(
                "All times are UTC. Local time where this report was written (Europe/Berlin) was UTC+01:00 then:"
                        + " the capture begins at 2026-11-20 11:00:00 local time.",
                review.zone());
        assertTrue(ReviewBuilder.of(SampleAnalysis.plain(), ZoneId.of("UTC"))
                .zone()
                .contains("(UTC) was UTC then:"));
    }

    @Test
    void beginsWithWhatItWasNot() {
        assertEquals(
                List.of("looked for and not there", "not applicable", "found"),
                review.checks().stream().map(CheckGroup::outcome).toList());
        assertEquals(
                "no TLS in the capture", review.checks().get(1).checks().get(0).reason());
    }

    @Test
    void fillsBarsToTheirEnd() {
        assertEquals(
                Tile.COLUMNS,
                review.accounts().get(0).bar().tiles().stream()
                        .mapToInt(Tile::width)
                        .sum());
        assertEquals(
                Tile.COLUMNS,
                review.slowest().get(0).bar().tiles().stream()
                        .mapToInt(Tile::width)
                        .sum());
        assertEquals(
                "connection set-up 6 %, server 92 %, path and transfer 3 %",
                review.accounts().get(0).bar().words());
    }

    @Test
    void hasSomethingToSayOfAnEmptyCapture() {
        Analysis analysis = SampleAnalysis.plain();
        Traffic nothing = Traffic.of(analysis.capture(), List.of());
        Review empty = ReviewBuilder.of(new Analysis(nothing, List.of(), List.of()), BERLIN);
        assertEquals(
                "none that could be read on 0 TCP connections",
                empty.impact().get(0).text());
        assertTrue(empty.slowest().isEmpty());
    }
}
