package org.wirelapse.app.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;

/** Captures that were opened last, newest first, kept between starts. */
final class RecentFiles {
    private static final int MOST = 10;
    private static final String KEY = "recent.";

    private final Preferences preferences;

    RecentFiles(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Those that still exist. */
    List<Path> list() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String stored = preferences.get(KEY + i, "");
            try {
                if (!stored.isEmpty() && Files.isRegularFile(Path.of(stored))) {
                    files.add(Path.of(stored));
                }
            } catch (InvalidPathException e) {
                // Written on another system, or by hand: as good as no longer there.
            }
        }
        return files;
    }

    /** Puts a file in front. */
    void add(Path file) {
        List<Path> files = list();
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.toString().length() > Preferences.MAX_VALUE_LENGTH) {
            return;
        }
        files.remove(absolute);
        files.add(0, absolute);
        for (int i = 0; i < MOST; i++) {
            if (i < files.size()) {
                preferences.put(KEY + i, files.get(i).toString());
            } else {
                preferences.remove(KEY + i);
            }
        }
    }
}
