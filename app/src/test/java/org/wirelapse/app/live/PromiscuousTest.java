package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.app.Main;

/** Asks the kernel whether a capture has made an interface promiscuous: one of a network namespace that is there for the test only. */
@EnabledIf(
        value = "namespaces",
        disabledReason = "libpcap is missing, or this user may not make network namespaces (Linux, root)")
@Timeout(90)
class PromiscuousTest {
    private static final String NAMESPACE =
            "wirelapse-test-" + ProcessHandle.current().pid();
    private static final String INTERFACE = "veth-a";
    private static final int HEADER_BYTES = 24;
    private static final Pattern PROMISCUITY = Pattern.compile("promiscuity (\\d+)");

    @TempDir
    private Path folder;

    static boolean namespaces() throws Exception {
        try {
            boolean made = Loopback.capturable() && run("ip", "netns", "add", NAMESPACE) == 0;
            return made && run("ip", "netns", "delete", NAMESPACE) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @BeforeEach
    void makeNamespace() throws Exception {
        assertEquals(0, run("ip", "netns", "add", NAMESPACE));
        assertEquals(0, run("ip", "-n", NAMESPACE, "link", "add", INTERFACE, "type", "veth", "peer", "name", "veth-b"));
        assertEquals(0, run("ip", "-n", NAMESPACE, "link", "set", INTERFACE, "up"));
    }

    @AfterEach
    void removeNamespace() throws Exception {
        assertEquals(0, run("ip", "netns", "delete", NAMESPACE));
    }

    @Test
    void makesTheInterfacePromiscuousWhileItCaptures() throws Exception {
        assertEquals(1, promiscuityDuring());
        Patience.await(() -> promiscuity() == 0);
    }

    @Test
    void leavesTheInterfaceAsItIsWhereToldSo() throws Exception {
        assertEquals(0, promiscuityDuring("-p"));
    }

    private int promiscuityDuring(String... options) throws Exception {
        Path file = folder.resolve("x.pcap");
        List<String> command = new ArrayList<>(List.of(
                "ip",
                "netns",
                "exec",
                NAMESPACE,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "capture",
                "-i",
                INTERFACE,
                "-w",
                file.toString()));
        command.addAll(List.of(options));
        Process capture = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Patience.await(() -> Files.exists(file) && Files.size(file) >= HEADER_BYTES);
            return promiscuity();
        } finally {
            capture.destroyForcibly().waitFor();
        }
    }

    /** How many have asked for all packets of the interface. */
    private static int promiscuity() throws IOException {
        Process shown = new ProcessBuilder("ip", "-n", NAMESPACE, "-d", "link", "show", INTERFACE).start();
        String text = new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher found = PROMISCUITY.matcher(text);
        assertTrue(found.find(), text);
        return Integer.parseInt(found.group(1));
    }
}
