package org.wirelapse.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CommandLineInterfaceTest {
    private static final Path SAMPLES = Path.of("..", "sample-captures");
    private static final String NAGLE =
            SAMPLES.resolve("nagle-delayed-ack/client.pcapng").toString();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsASummaryUnlessToldOtherwise() {
        assertEquals(ExitStatus.DONE, run("analyze", NAGLE));
        assertTrue(out.toString().contains("WHERE THE TIME WENT"));
        assertEquals("", err.toString());
    }

    @Test
    void staysQuietAndStillPrintsWhatIsAskedFor() throws IOException {
        String keys = Files.createFile(folder.resolve("keys")).toString();
        assertEquals(ExitStatus.DONE, run("analyze", "-q", NAGLE));
        assertEquals("", out.toString());
        assertEquals(
                ExitStatus.DONE, run("analyze", "-q", "--format", "json", "--no-progress", "--keylog", keys, NAGLE));
        assertEquals(
                "wirelapse-analysis/1",
                JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .get("schema")
                        .asString());
        assertEquals("", err.toString());
    }

    @Test
    void writesEveryOutputByItsExtension() throws IOException {
        Path html = folder.resolve("a.html");
        Path json = folder.resolve("b.JSON");
        Path har = folder.resolve("c.har");
        Path packets = folder.resolve("d.pcapng");
        Path markdown = folder.resolve("e.md");
        String[] outputs = {"-o", "" + html, "-o", "" + json, "-o", "" + har, "-o", "" + packets, "-o", "" + markdown};
        assertEquals(
                ExitStatus.DONE,
                run(Stream.concat(Stream.of("analyze", "-q", NAGLE), Stream.of(outputs))
                        .toArray(String[]::new)));
        assertTrue(Files.readString(har).startsWith("{\"log\""));
        assertEquals(0x0a, Files.readAllBytes(packets)[0]);
        assertTrue(Files.readString(markdown).startsWith("# Wirelapse: client.pcapng"));
        assertTrue(Files.readString(html).startsWith("<!DOCTYPE html>"));
        assertTrue(Files.readString(json).startsWith("{\"schema\""));
    }

    @Test
    void replacesTheCaptureItReadsOnlyWhenTheCopyIsDone() throws IOException {
        Path capture = Files.copy(Path.of(NAGLE), folder.resolve("here.pcapng"));
        assertEquals(ExitStatus.DONE, run("analyze", "-q", "-o", "" + capture, "" + capture));
        assertEquals(ExitStatus.DONE, run("analyze", "" + capture));
        assertTrue(out.toString().contains("WHERE THE TIME WENT"));
        assertEquals(List.of("here.pcapng"), List.of(folder.toFile().list()));
    }

    @Test
    void comparesAndFailsTheGateForWhatIsNew() throws IOException {
        String before = SAMPLES.resolve("keep-alive/client.pcapng").toString();
        Path markdown = folder.resolve("change.md");
        assertEquals(ExitStatus.DONE, run("compare", "--fail-on", "low", before, before));
        assertTrue(out.toString().contains("Too few exchanges"));
        assertEquals(
                ExitStatus.FINDINGS, run("compare", "--fail-on", "high", "-o", markdown.toString(), before, NAGLE));
        assertTrue(Files.readString(markdown).contains("nagle-delayed-ack"));
    }

    @Test
    void joinsTwoCapturesOfTheSameTraffic() throws IOException {
        Path lost = SAMPLES.resolve("timeout-tail-loss");
        Path json = folder.resolve("both.json");
        int status = run(
                "analyze",
                "--client",
                lost.resolve("client.pcapng").toString(),
                "--server",
                lost.resolve("server.pcapng").toString(),
                "--fail-on",
                "high",
                "-o",
                json.toString());
        assertEquals(ExitStatus.FINDINGS, status);
        assertTrue(out.toString().contains("packets 27, 28, 29, 35 of the server's capture"));
        assertTrue(Files.readString(json).contains("\"two_captures\":{\"server_capture\""));
    }

    @Test
    void saysInOneLineWhatCannotBeRead() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no capture, only some words");
        assertEquals(ExitStatus.FAILED, run("analyze", text.toString()));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("notes.txt"));
        assertTrue(err.toString().contains("at byte 0"));
    }

    @Test
    void saysInOneLineWhatIsNotThereOrCannotBeWritten() {
        assertEquals(
                ExitStatus.FAILED, run("analyze", folder.resolve("missing.pcap").toString()));
        assertTrue(err.toString().contains("missing.pcap: "));
        assertEquals(
                ExitStatus.FAILED,
                run("analyze", "-o", folder.resolve("no/x.html").toString(), NAGLE));
        assertEquals(2, err.toString().lines().count());
    }

    @Test
    void tellsWhenStandardOutputIsBroken() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no space left");
            }
        };
        CommandLineInterface cli = new CommandLineInterface(broken, err);
        assertEquals(ExitStatus.FAILED, cli.run("analyze", NAGLE));
        assertTrue(err.toString().contains("standard output could not be written"));
        err.reset();
        assertEquals(ExitStatus.FAILED, cli.run("analyze", "--format", "json", NAGLE));
        assertTrue(err.toString().contains("standard output could not be written"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze",
                "analyze --colour x.pcap",
                "analyze --format yaml x.pcap",
                "analyze -o report.doc x.pcap",
                "analyze --filter port x.pcap",
                "analyze --fail-on info x.pcap",
                "analyze --threshold nothing.at-all=3 x.pcap",
                "analyze --threshold server-think.least-time=soon x.pcap",
                "analyze --client a.pcap",
                "analyze --client a.pcap --server b.pcap c.pcap",
                "analyze --vantage router x.pcap",
                "analyze --redact -o x.pcapng x.pcap",
                "compare a.pcap",
                "compare -o x.csv a.pcap b.pcap",
                "capture -i eth0",
                "capture -w x.pcap",
                "capture -i eth0 -w x.pcap -a weight:3",
                "capture -i eth0 -w x.pcap -b files:3",
                "capture -i eth0 -w - -b packets:3",
                "capture -i eth0 -w x.pcap -s 0",
                "capture -i eth0 -w x.pcap -B 5000"
            })
    void refusesWhatMakesNoSenseOrIsNotThereYet(String line) {
        assertEquals(ExitStatus.USAGE, run(line.split(" ")));
        assertTrue(err.toString().startsWith("wirelapse: "));
        assertEquals("", out.toString());
    }

    @Test
    void failsAGateOnlyFromTheGivenSeverityOn() {
        assertEquals(ExitStatus.FINDINGS, run("analyze", "-q", "--fail-on", "high", NAGLE));
        assertEquals(
                ExitStatus.DONE,
                run(
                        "analyze",
                        "-q",
                        "--fail-on",
                        "high",
                        "--threshold",
                        "severity.high-cost=60000",
                        "--threshold",
                        "severity.high-share=100",
                        NAGLE));
    }

    @Test
    void filtersConnectionsAndWhatIsFoundOnThem() {
        assertEquals(
                ExitStatus.DONE, run("analyze", "--fail-on", "low", "--filter", "port 81 or tcp.stream eq 9", NAGLE));
        assertFalse(out.toString().contains("WHERE THE TIME WENT"));
    }

    @Test
    void takesTheVantagePointFromTheUser() {
        assertEquals(ExitStatus.DONE, run("analyze", "--vantage", "middle", "--format", "json", NAGLE));
        assertTrue(out.toString().contains("\"vantage\":{\"point\":\"MIDDLE\",\"confidence\":1.0}"));
    }

    @Test
    void redactsWhateverIsWritten() {
        assertEquals(
                ExitStatus.DONE, run("analyze", "--redact", "--format", "md", "--filter", "host 198.51.100.80", NAGLE));
        assertTrue(out.toString().contains("server-1:80"));
        assertFalse(out.toString().contains("198.51.100.80"));
    }

    @Test
    void listsRulesWithTheirThresholds() {
        assertEquals(ExitStatus.DONE, run("rules"));
        assertTrue(out.toString().contains("--threshold server-think.least-time=50 ms"));
    }

    @Test
    void printsTheRulesPages() {
        assertEquals(ExitStatus.DONE, run("rules", "server-think"));
        assertTrue(out.toString().startsWith("# The server took its time"), out.toString());
        assertEquals(ExitStatus.USAGE, run("rules", "no-such-rule"));
        assertTrue(err.toString().contains("no rule is named no-such-rule"));
    }

    @Test
    void showsAStackTraceOnlyWhenAskedFor() {
        run("analyze", "missing.pcap");
        assertFalse(err.toString().contains("\tat "));
        run("analyze", "-v", "missing.pcap");
        assertTrue(err.toString().contains("\tat "));
    }

    @Test
    void answersHelpAndVersion() {
        assertEquals(ExitStatus.DONE, run("--version"));
        assertTrue(out.toString().startsWith("wirelapse "));
        assertEquals(ExitStatus.DONE, run("analyze", "--help"));
        assertTrue(out.toString().contains("--fail-on"));
    }

    private int run(String... arguments) {
        return new CommandLineInterface(out, err).run(arguments);
    }
}
