package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RemedyTest {
    private static String rights(Remedy system) {
        return String.join("\n", system.rights("eth0", Path.of("/jdk")));
    }

    @Test
    void saysOnEachSystemWhatGivesTheRightToCapture() {
        assertTrue(rights(Remedy.LINUX).contains("sudo wirelapse capture -i eth0 -w live.pcap"));
        assertTrue(rights(Remedy.LINUX).contains("setcap cap_net_raw,cap_net_admin=eip"));
        assertTrue(rights(Remedy.MAC).contains("ChmodBPF"));
        assertTrue(rights(Remedy.WINDOWS).contains("npcap.com"));
    }

    @Test
    void saysOnEachSystemWhatBringsTheLibrary() {
        for (Remedy system : Remedy.values()) {
            assertTrue(system.library().stream().anyMatch(line -> line.matches(".*(lib|n)pcap.*|.*Npcap.*")));
        }
    }
}
