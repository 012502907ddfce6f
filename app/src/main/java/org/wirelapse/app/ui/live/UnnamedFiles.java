package org.wirelapse.app.ui.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;

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
     * Moves files to a name, of which the user knows whether it replaces a file; those behind the first get a number, and replace none.
     * Whoever reads them may go on.
     *
     * @return where they are now
     * @throws IOException if one cannot be written, or is there already
     */
    public static List<Path> keep(List<Path> files, Path name) throws IOException {
        List<Path> places = IntStream.rangeClosed(1, files.size())
                .mapToObj(number -> number == 1 ? name : numbered(name, number))
                .toList();
        for (Path place : places.subList(Math.min(1, places.size()), places.size())) {
            if (Files.exists(place)) {
                throw new IOException(place.getFileName() + " is there already; nothing was saved");
            }
        }
        for (int i = 0; i < places.size(); i++) {
            Files.move(files.get(i), places.get(i), StandardCopyOption.REPLACE_EXISTING);
        }
        return places;
    }

    private static Path numbered(Path name, int number) {
        String text = name.getFileName().toString();
        int dot = text.lastIndexOf('.');
        int end = dot > 0 ? dot : text.length();
        return name.resolveSibling(text.substring(0, end) + "-" + number + text.substring(end));
    }
}
