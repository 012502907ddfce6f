package org.wirelapse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key logs of programs that are still running. */
class KeyLogFilesTest {
    @TempDir
    private Path folder;

    @Test
    void readsAgainWhatHasGrownAndOnlyThat() throws IOException {
        Path first = Files.writeString(folder.resolve("a"), "one\n");
        Path second = Files.writeString(folder.resolve("b"), "two\n");
        KeyLogFiles files = KeyLogFiles.open(List.of(first, second));
        String before = files.texts().get(0);

        Files.writeString(second, "three\n", StandardOpenOption.APPEND);

        assertEquals(List.of("one\n", "two\nthree\n"), files.texts());
        assertSame(before, files.texts().get(0));
    }

    @Test
    void keepsWhatAFileHeldThatIsGone() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one\n");
        KeyLogFiles files = KeyLogFiles.open(List.of(file));
        Files.delete(file);

        assertEquals(List.of("one\n"), files.texts());
        assertThrows(IOException.class, () -> KeyLogFiles.open(List.of(file)));
    }
}
