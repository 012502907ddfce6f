package org.wirelapse.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.tls.KeyLog;

/** Files of TLS secrets. A program adds to its file for as long as it runs, so one that has grown is read again. */
final class KeyLogFiles {
    private final List<Path> paths;
    private final List<String> texts = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();

    private KeyLogFiles(List<Path> paths) {
        this.paths = paths;
    }

    /** Reads the files; throws if one of them cannot be read. */
    static KeyLogFiles open(List<Path> paths) throws IOException {
        KeyLogFiles files = new KeyLogFiles(List.copyOf(paths));
        for (Path path : paths) {
            files.sizes.add(Files.size(path));
            files.texts.add(KeyLog.text(path));
        }
        return files;
    }

    /** What they hold at present, the same objects as before where nothing changed. One that is gone keeps what it had. */
    synchronized List<String> texts() {
        for (int file = 0; file < paths.size(); file++) {
            try {
                long size = Files.size(paths.get(file));
                if (size != sizes.get(file)) {
                    texts.set(file, KeyLog.text(paths.get(file)));
                    sizes.set(file, size);
                }
            } catch (IOException e) {
                // A program that ends may take its key log along; what it said is still true.
                continue;
            }
        }
        return List.copyOf(texts);
    }
}
