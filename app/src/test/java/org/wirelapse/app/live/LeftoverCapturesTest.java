package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverCapturesTest {
    private static final byte[] SOME_PACKETS = new byte[100];
    /** No system gives such a number to a process. */
    private static final String NO_PROCESS = "999999999";

    @TempDir
    private Path folder;

    private LeftoverCaptures captures;

    @BeforeEach
    void useFolder() {
        captures = new LeftoverCaptures(folder.resolve("live"));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(Files.createDirectories(folder.resolve("live")).resolve(name), content);
    }

    @Test
    void findsNothingWhereNothingWasEverCaptured() throws IOException {
        assertEquals(List.of(), captures.find());
    }

    @Test
    void offersWhatAProcessThatHasGoneLeftTheLatestFirst() throws IOException {
        Path early = file("live-20261119-080000-" + NO_PROCESS + ".pcap", SOME_PACKETS);
        Path late = file("live-20261120-080000-" + NO_PROCESS + ".pcap", SOME_PACKETS);
        assertEquals(List.of(late, early), captures.find());
    }

    @Test
    void putsTheFilesOfARingTogether() throws IOException {
        Path second = file("live-20261120-080000-" + NO_PROCESS + "_00002_20261120080002.pcap", SOME_PACKETS);
        Path first = file("live-20261120-080000-" + NO_PROCESS + "_00001_20261120080000.pcap", SOME_PACKETS);
        Path other = file("live-20261119-080000-" + NO_PROCESS + ".pcap", SOME_PACKETS);
        List<Path> found = captures.find();
        assertEquals(List.of(first, second), LeftoverCaptures.together(found.get(0), found));
        assertEquals(List.of(other), LeftoverCaptures.together(other, found));
    }

    @Test
    void leavesAloneWhatIsStillWrittenOrEmptyOrNotOurs() throws IOException {
        Files.write(captures.newFile(), SOME_PACKETS);
        file("live-20261120-080000-" + NO_PROCESS + ".pcap", new byte[24]);
        file("notes-" + NO_PROCESS + ".pcap", SOME_PACKETS);
        assertEquals(List.of(), captures.find());
    }

    @Test
    void offersWhatWasWrittenBeforeTheProcessOfThatNumberBegan() throws IOException {
        Path old = Files.write(captures.newFile(), SOME_PACKETS);
        Files.setLastModifiedTime(old, FileTime.from(Instant.ofEpochSecond(1_000_000_000)));
        assertEquals(List.of(old), captures.find());
    }
}
