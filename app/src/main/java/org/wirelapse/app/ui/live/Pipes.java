package org.wirelapse.app.ui.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard input and named pipes, which are followed as another program writes into them. */
public final class Pipes {
    private static final String STANDARD_INPUT = "-";

    private Pipes() {}

    /** True of {@code -} and of what is there and is neither a file nor a folder. */
    public static boolean isPipe(Path path) {
        return isStandardInput(path) || Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    private static boolean isStandardInput(Path path) {
        return path.toString().equals(STANDARD_INPUT);
    }

    /** Opens it; may wait for a program that writes. */
    public static InputStream open(Path path) throws IOException {
        return isStandardInput(path) ? System.in : Files.newInputStream(path);
    }

    /** What it is called in the window. */
    public static String name(Path path) {
        return isStandardInput(path) ? "standard input" : path.getFileName().toString();
    }
}
