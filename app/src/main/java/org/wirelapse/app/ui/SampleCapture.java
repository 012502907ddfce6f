package org.wirelapse.app.ui;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A capture that comes with the program.
 *
 * @param title what it shows
 * @param sentence what happens in it
 * @param capture the file to open
 */
record SampleCapture(String title, String sentence, Path capture) {
    private static final String FOLDER = "sample-captures";
    /** Characters after which no further sentence is wanted. */
    private static final int ENOUGH = 50;

    /** All samples, by folder name; none where the program was installed without them. */
    static List<SampleCapture> all() {
        Path folder = folder();
        return folder == null ? List.of() : in(folder);
    }

    /** The samples of a folder: each a folder with a capture and a README.md that begins with its title. */
    static List<SampleCapture> in(Path folder) {
        List<SampleCapture> samples = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                Path readme = entry.resolve("README.md");
                Path capture = Files.isDirectory(entry) ? capture(entry) : null;
                if (capture != null && Files.isRegularFile(readme)) {
                    samples.add(read(Files.readString(readme), capture));
                }
            }
        } catch (IOException e) {
            // Samples are an offer: what cannot be read is not offered.
            return samples;
        }
        return samples;
    }

    private static SampleCapture read(String page, Path capture) {
        String[] paragraphs = page.split("\\R\\s*\\R", 3);
        String title = paragraphs[0].replaceFirst("^#+\\s*", "").strip();
        String text = paragraphs.length < 2 ? "" : paragraphs[1];
        String plain = text.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("\\s+", " ")
                .replaceAll("[`*]", "");
        return new SampleCapture(title, firstSentences(plain.strip()), capture);
    }

    /** As many whole sentences as say enough. */
    private static String firstSentences(String text) {
        int end = 0;
        while (end >= 0 && end < ENOUGH) {
            int next = text.indexOf(". ", end);
            end = next < 0 ? -1 : next + 1;
        }
        return end < 0 ? text : text.substring(0, end);
    }

    /** The capture in a folder; the client's, where several stations captured. */
    private static Path capture(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(".*\\.pcap(ng)?(\\.gz)?"))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The folder beside the program: in the working directory or above, else above the program's own files. */
    private static Path folder() {
        Path found = upwards(Path.of("").toAbsolutePath());
        if (found != null) {
            return found;
        }
        try {
            return upwards(Path.of(SampleCapture.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException | IllegalArgumentException | SecurityException e) {
            return null;
        }
    }

    private static Path upwards(Path from) {
        for (Path at = from; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(FOLDER))) {
                return at.resolve(FOLDER);
            }
        }
        return null;
    }
}
