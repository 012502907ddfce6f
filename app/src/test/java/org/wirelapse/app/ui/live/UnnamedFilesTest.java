package org.wirelapse.app.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnnamedFilesTest {
    @TempDir
    private Path folder;

    private List<Path> ring;

    @BeforeEach
    void capture() throws IOException {
        ring = List.of(
                Files.writeString(folder.resolve("live_00001"), "first"),
                Files.writeString(folder.resolve("live_00002"), "second"));
    }

    @Test
    void numbersTheFilesOfARing() throws IOException {
        List<Path> kept = UnnamedFiles.keep(ring, folder.resolve("slow.pcap"));
        assertEquals(List.of(folder.resolve("slow.pcap"), folder.resolve("slow-2.pcap")), kept);
        assertEquals("second", Files.readString(kept.get(1)));
    }

    @Test
    void replacesNothingThatTheUserWasNotAskedAbout() throws IOException {
        Path other = Files.writeString(folder.resolve("slow-2.pcap"), "another capture");
        IOException refused =
                assertThrows(IOException.class, () -> UnnamedFiles.keep(ring, folder.resolve("slow.pcap")));
        assertEquals("slow-2.pcap is there already; nothing was saved", refused.getMessage());
        assertEquals("another capture", Files.readString(other));
        assertTrue(Files.exists(ring.get(0)));
    }

    @Test
    void deletes() throws IOException {
        assertEquals(2, UnnamedFiles.delete(ring));
        assertEquals(0, UnnamedFiles.delete(ring));
    }
}
