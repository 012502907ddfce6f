package org.wirelapse.analysis.rule.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Examined.traffic;
import static org.wirelapse.analysis.rule.Talks.connected;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.analysis.traffic.Traffic;

/** What rules say of faults that the reader counted. */
class CaptureFaultsTest {
    private static Traffic faulty(Quality quality, List<CaptureProblem> problems) {
        return traffic(quality, problems, connected());
    }

    @Test
    void tellsOfPacketsThatWereCut() {
        Finding finding = found(new Snapped(), faulty(new Quality(0, 0, 0, 7, 0, 0, 0, 0), List.of()));
        assertEquals(7, finding.values().get("packets"));
        assertEquals(Severity.INFO, finding.severity());
        assertClear(new Snapped(), connected());
    }

    @Test
    void tellsOfAClockThatSteppedBack() {
        Finding finding = found(new ClockSteps(), faulty(new Quality(0, 0, 0, 0, 2, 0, 0, 0), List.of()));
        assertEquals(2, finding.values().get("steps"));
        assertClear(new ClockSteps(), connected());
    }

    @Test
    void tellsOfAFileThatEndsInsideARecord() {
        CaptureProblem cut =
                new CaptureProblem(0, 4711, OptionalInt.of(3), CaptureProblem.Code.TRUNCATED_RECORD, "the file ends");
        Quality faultless = new Quality(0, 0, 0, 0, 0, 0, 0, 0);
        assertEquals(
                4711L,
                found(new TruncatedFile(), faulty(faultless, List.of(cut)))
                        .values()
                        .get("first_offset"));
        assertClear(new TruncatedFile(), connected());
    }
}
