package org.wirelapse.app.live;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a capture in another process goes, as it tells in a line: its counters, the packets before its files, and their names, separated by tabs.
 *
 * @param counters its counters
 * @param kept its files
 */
public record StatusLine(CaptureCounters counters, KeptFiles kept) {
    private static final String SEPARATOR = "\t";
    private static final int NUMBERS = 6;

    /** Of a recording, now. */
    public static StatusLine of(Recording recording) {
        return new StatusLine(recording.counters(), recording.kept());
    }

    /** The line. */
    public String text() {
        CaptureCounters c = counters;
        String numbers = c.packets()
                + SEPARATOR
                + c.bytes()
                + SEPARATOR
                + c.received()
                + SEPARATOR
                + c.dropped()
                + SEPARATOR
                + c.droppedByInterface()
                + SEPARATOR
                + kept.packetsBefore();
        return kept.paths().stream()
                .map(Path::toString)
                .collect(Collectors.joining(SEPARATOR, numbers + SEPARATOR, ""));
    }

    /** Reads a line, or gives null where it is none. */
    static StatusLine parse(String line) {
        String[] parts = line.split(SEPARATOR);
        if (parts.length <= NUMBERS) {
            return null;
        }
        try {
            long[] numbers =
                    Arrays.stream(parts, 0, NUMBERS).mapToLong(Long::parseLong).toArray();
            List<Path> paths =
                    Arrays.stream(parts, NUMBERS, parts.length).map(Path::of).toList();
            return new StatusLine(
                    new CaptureCounters(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]),
                    new KeptFiles(paths, numbers[5]));
        } catch (NumberFormatException | InvalidPathException e) {
            return null;
        }
    }
}
