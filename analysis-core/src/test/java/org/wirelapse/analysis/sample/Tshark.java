package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs tshark, where it is installed, as the judge of what other programs make of our numbers and files. */
public final class Tshark {
    private Tshark() {}

    /** For {@code @EnabledIf}. */
    public static boolean isInstalled() {
        try {
            return new ProcessBuilder("tshark", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Reads a capture; fails where tshark complains of anything.
     *
     * @param options what else it is told
     * @return its lines, fields separated by tabs
     */
    public static List<String> read(Path capture, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString()));
        command.addAll(List.of(options));
        Path complaints = Files.createTempFile("tshark", ".err");
        try {
            Process tshark = new ProcessBuilder(command)
                    .redirectError(complaints.toFile())
                    .start();
            String out = new String(tshark.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = tshark.waitFor();
            // It warns of running as root, which is no fault of the file.
            assertEquals(
                    List.of(),
                    Files.readAllLines(complaints).stream()
                            .filter(line -> !line.startsWith("Running as user \"root\""))
                            .toList());
            assertEquals(0, status);
            return out.lines().toList();
        } finally {
            Files.delete(complaints);
        }
    }
}
