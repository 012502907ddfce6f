package org.wirelapse.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    private final Preferences preferences = Preferences.userRoot().node("wirelapse-test-recent");
    private final RecentFiles recent = new RecentFiles(preferences);

    @AfterEach
    void forget() throws BackingStoreException {
        preferences.removeNode();
    }

    @Test
    void keepsTheNewestInFrontAndEachOnce(@TempDir Path folder) throws IOException {
        Path a = Files.createFile(folder.resolve("a.pcap"));
        Path b = Files.createFile(folder.resolve("b.pcap"));
        recent.add(a);
        recent.add(b);
        recent.add(a);
        assertEquals(List.of(a, b), recent.list());
    }

    @Test
    void leavesOutWhatIsGone(@TempDir Path folder) throws IOException {
        Path a = Files.createFile(folder.resolve("a.pcap"));
        recent.add(a);
        Files.delete(a);
        assertEquals(List.of(), recent.list());
    }
}
