package org.wirelapse.app.ui.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What becomes of captures that the user has not named: they are kept under a name, or deleted. */
public final class UnnamedFiles {
    private UnnamedFiles() {}

    /**
     * Deletes files.
     *
     * @return how many were there
     * @throws IOException if one cannot be deleted
     */
    public static int delete(List<Path> files) throws IOException {
        int deleted = 0;
        for (Path file : files) {
            deleted += Files.deleteIfExists(file) ? 1 : 0;
        }
        return deleted;
    }

    /**
     * Moves files to a name; those behind the first get a number. Whoever reads them may go on.
     *
     * @return where they are now
     * @throws IOException if one cannot be written
     */
    public static List<Path> keep(List<Path> files, Path name) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path file : files) {
            Path place = kept.isEmpty() ? name : numbered(name, kept.size() + 1);
            Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
            kept.add(place);
        }
        return kept;
    }

    private static Path numbered(Path name, int number) {
        String text = name.getFileName().toString();
        int dot = text.lastIndexOf('.');
        int end = dot > 0 ? dot : text.length();
        return name.resolveSibling(text.substring(0, end) + "-" + number + text.substring(end));
    }
}
