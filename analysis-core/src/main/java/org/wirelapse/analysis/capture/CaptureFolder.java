package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the captures in a folder: what a ring of files leaves behind. Folders in it are left alone. */
final class CaptureFolder {
    private CaptureFolder() {}

    /**
     * The paths, each folder among them replaced by the captures in it, by name.
     *
     * @throws UnreadableCaptureException if a folder holds none, or cannot be read
     */
    static List<Path> expand(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            boolean folder = !path.toString().equals(StoredFile.STANDARD_INPUT) && Files.isDirectory(path);
            files.addAll(folder ? captures(path) : List.of(path));
        }
        return files;
    }

    private static List<Path> captures(Path folder) throws IOException {
        List<Path> captures = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.sorted().toList()) {
                if (Files.isRegularFile(file) && isCapture(file)) {
                    captures.add(file);
                }
            }
        }
        if (captures.isEmpty()) {
            throw new UnreadableCaptureException(folder.toString(), 0, "is a folder without capture files");
        }
        return captures;
    }

    /** By its first bytes; of a compressed file, which may hold anything, by its name. */
    private static boolean isCapture(Path file) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(PcapFormat.HEADER_BYTES);
        } catch (IOException e) {
            return false;
        }
        if (start.length < PcapFormat.HEADER_BYTES) {
            return false;
        }
        if (Compressions.of(start) != FileFacts.Compression.NONE) {
            return file.getFileName().toString().toLowerCase(Locale.ROOT).contains("cap");
        }
        return PcapngScanner.sectionOrder(start, 0) != null || PcapFormat.parse(start, 0) != null;
    }
}
