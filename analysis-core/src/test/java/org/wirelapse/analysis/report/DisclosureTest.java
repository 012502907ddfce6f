package org.wirelapse.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.AnalyzerSettings;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.wait.TiledExchange;

/** Plants a word of its own in every field of a capture and looks for it in every output. */
class DisclosureTest {
    private static final List<String> SECRETS = List.of("cookie", "authorization", "proxy-authorization", "set-cookie");
    private static final Pattern CANARY = Pattern.compile("canary-([a-z-]*[a-z])");

    /** All hosts of the capture are in 10.0.0.0/24. */
    private static final Pattern ADDRESS = Pattern.compile("\\b10\\.0\\.0\\.\\d+");

    @TempDir
    private Path folder;

    private Path capture;

    @BeforeEach
    void plant() throws IOException {
        capture = PlantedCapture.write(folder, DisclosureTest::planted);
    }

    private static String planted(String field) {
        return switch (field) {
            case "method" -> "GET";
            case "target" -> "/canary-path;canary-parameter?canary-name=canary-value";
            case "absolute-target" ->
                "http://canary-user:canary-password@canary-proxied.example:81/canary-path?canary-value";
            default -> "canary-" + field.toLowerCase(Locale.ROOT);
        };
    }

    @Test
    void findsItsOwnCanaries() throws IOException {
        Map<String, String> outputs = EveryFormat.of(capture, AnalyzerSettings.STANDARD, false, folder);
        for (String canary : List.of(
                "path",
                "value",
                "host",
                "authority",
                "user",
                "proxied",
                "lookup",
                "failed-lookup",
                "server-name",
                "subject",
                "name",
                "organisation",
                "file")) {
            assertTrue(canaries(outputs.get("json")).contains(canary), canary);
        }
        for (String format : List.of("text", "html", "markdown")) {
            assertTrue(
                    canaries(outputs.get(format)).containsAll(List.of("path", "value", "failed-lookup", "file")),
                    format);
        }
    }

    @Test
    void showsNoSecretUnlessAskedFor() throws IOException {
        EveryFormat.of(capture, AnalyzerSettings.STANDARD, false, folder)
                .forEach(
                        (format, output) -> assertTrue(canaries(output).stream().noneMatch(SECRETS::contains), format));
    }

    @Test
    void overwritesSecretsInPacketsUnlessAskedFor() throws IOException {
        String packets =
                new String(EveryFormat.packets(capture, AnalyzerSettings.STANDARD), StandardCharsets.ISO_8859_1);
        assertTrue(canaries(packets).stream().noneMatch(SECRETS::contains));
        assertTrue(canaries(packets).contains("host"));
        AnalyzerSettings withSecrets = new AnalyzerSettings(List.of(), null, true);
        assertTrue(canaries(new String(EveryFormat.packets(capture, withSecrets), StandardCharsets.ISO_8859_1))
                .containsAll(SECRETS));
    }

    @Test
    void leavesAllElseOfThePacketsAsItWas() throws IOException {
        Path copy = Files.write(folder.resolve("copy.pcapng"), EveryFormat.packets(capture, AnalyzerSettings.STANDARD));
        try (Analyzer before = Analyzer.open(List.of(capture));
                Analyzer after = Analyzer.open(List.of(copy))) {
            Analysis expected = before.analyze(Thresholds.STANDARD, Progress.NONE);
            Analysis got = after.analyze(Thresholds.STANDARD, Progress.NONE);
            assertEquals(expected.capture().packets(), got.capture().packets());
            assertEquals(
                    expected.capture().quality().badChecksums(),
                    got.capture().quality().badChecksums());
            assertEquals(overHttp1(expected), overHttp1(got));
        }
    }

    /** Header blocks of HTTP/2 cannot be read any more, as their compression knows no single values. */
    private static List<TiledExchange> overHttp1(Analysis analysis) {
        return analysis.traffic().exchanges().stream()
                .filter(tiled -> tiled.exchange().stream() == null)
                .toList();
    }

    @Test
    void showsSecretsInArchivesWhenAskedFor() throws IOException {
        AnalyzerSettings withSecrets = new AnalyzerSettings(List.of(), null, true);
        assertTrue(canaries(EveryFormat.of(capture, withSecrets, false, folder).get("har"))
                .containsAll(SECRETS));
        assertTrue(canaries(EveryFormat.of(capture, withSecrets, true, folder).get("har")).stream()
                .noneMatch(SECRETS::contains));
    }

    @Test
    void showsWhenRedactedNothingButPathsOfWhatTheCaptureNames() throws IOException {
        EveryFormat.of(capture, AnalyzerSettings.STANDARD, true, folder).forEach((format, output) -> {
            TreeSet<String> left = canaries(output);
            left.remove("path");
            assertEquals(new TreeSet<>(), left, format);
            assertTrue(!ADDRESS.matcher(output).find(), format);
        });
    }

    @Test
    void keepsApartWhatItRenames() throws IOException {
        String json =
                EveryFormat.of(capture, AnalyzerSettings.STANDARD, true, folder).get("json");
        assertTrue(json.contains("\"target\":\"/canary-path;query-1\""));
        assertTrue(json.contains("\"target\":\"/canary-path;query-2\""));
        assertTrue(Stream.of("client-1", "server-1", "server-2", "server-3", "resolver-1", "host-1", "capture-1.pcapng")
                .allMatch(name -> json.contains("\"" + name + "\"")));
    }

    private static TreeSet<String> canaries(String output) {
        TreeSet<String> found = new TreeSet<>();
        CANARY.matcher(output).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
