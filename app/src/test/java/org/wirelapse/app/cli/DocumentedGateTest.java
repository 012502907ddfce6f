package org.wirelapse.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of {@code docs/ci-gate.md} as they stand there, on a capture with stalls and on one without. */
class DocumentedGateTest {
    private static final Path PAGE = Path.of("..", "docs", "ci-gate.md");
    private static final Path SAMPLES = Path.of("..", "sample-captures");
    private static final String GATE = "wirelapse analyze ";

    @TempDir
    private Path folder;

    @Test
    void failsABuildWhoseTestsStall() throws IOException {
        for (String command : commands()) {
            assertEquals(ExitStatus.FINDINGS, run(command, "nagle-delayed-ack"), command);
        }
        assertTrue(Files.readString(folder.resolve("stalls.html")).contains("delayed ACK"));
        assertTrue(Files.readString(folder.resolve("stalls.md")).contains("server-1:80"));
    }

    @Test
    void letsOneWithoutStallsPass() throws IOException {
        for (String command : commands()) {
            assertEquals(ExitStatus.DONE, run(command, "parallel-connections"), command);
        }
    }

    private static List<String> commands() throws IOException {
        List<String> commands = Files.readAllLines(PAGE).stream()
                .map(line -> line.startsWith("$ ") ? line.substring(2) : line)
                .filter(line -> line.startsWith(GATE))
                .toList();
        assertEquals(3, commands.size(), "commands on the page");
        return commands;
    }

    private int run(String command, String sample) {
        String[] arguments = Stream.of(command.split(" "))
                .skip(1)
                .map(argument -> argument.equals("build/test.pcap")
                        ? SAMPLES.resolve(sample).resolve("client.pcapng").toString()
                        : argument.replace("build/", folder + "/"))
                .toArray(String[]::new);
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new CommandLineInterface(nowhere, nowhere).run(arguments);
    }
}
