package org.wirelapse.analysis.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;

class CsvTablesTest {
    private static final Path CAPTURE = Path.of("..", "sample-captures", "nagle-delayed-ack", "client.pcapng");

    @TempDir
    private Path folder;

    @Test
    void hasARowForEachThingOfTheAnalysis() throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(CAPTURE))) {
            Analysis analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            CsvTables.write(analysis, stream -> analyzer.detail(stream).tcp(), folder);
            assertEquals(1 + analysis.traffic().connections().size(), rows("connections.csv"));
            assertEquals(1 + analysis.traffic().exchanges().size(), rows("exchanges.csv"));
            assertEquals(1 + analysis.capture().tcpPackets(), rows("packets.csv"));
            assertEquals(1 + analysis.findings().size(), rows("findings.csv"));
        }
        assertEquals(
                "stream,direction,time_ns,sender_time_ns,flight_bytes,cwnd_bytes,cwnd_low_bytes,cwnd_high_bytes,"
                        + "ssthresh_bytes,receive_window_bytes,phase,limit,confidence",
                Files.readAllLines(folder.resolve("congestion.csv")).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1+1"})
    void putsAQuoteBeforeWhatASpreadsheetWouldRun(String formula) throws IOException {
        assertEquals("'" + formula, written(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "say \"no\"", "/a=b", "ü → €"})
    void keepsOtherTextsAsTheyAre(String text) throws IOException {
        assertEquals(text, written(text));
    }

    @Test
    void spellsOutLineEndsSoThatARowStaysALine() throws IOException {
        assertEquals("a\\x0d\\x0a=1", written("a\r\n=1"));
    }

    @Test
    void keepsNegativeNumbersNumbers() throws IOException {
        assertEquals("-5", written(-5L));
    }

    @Test
    void refusesARowOfAnotherWidth() throws IOException {
        try (CsvTable table = new CsvTable(folder, "t.csv", "one", "two")) {
            assertThrows(IllegalArgumentException.class, () -> table.row("x"));
        }
    }

    private String written(Object value) throws IOException {
        try (CsvTable table = new CsvTable(folder, "t.csv", "before", "value")) {
            table.row("x", value);
        }
        try (var reader = CsvReader.builder().ofCsvRecord(folder.resolve("t.csv"))) {
            return reader.stream().skip(1).findFirst().orElseThrow().getField(1);
        }
    }

    private long rows(String name) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(folder.resolve(name))) {
            return reader.stream().count();
        }
    }
}
