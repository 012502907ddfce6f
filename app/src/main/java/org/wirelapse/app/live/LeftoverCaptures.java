package org.wirelapse.app.live;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where live captures go that nobody has named yet, and those that a program left there when it was killed. A file's name tells which process
 * writes it; once that has gone, the file is left over.
 */
public final class LeftoverCaptures {
    private static final Pattern NAME =
            Pattern.compile("(live-\\d{8}-\\d{6}-(?<process>\\d{1,9}))(_\\d{5}_\\d{14})?\\.pcap");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    /** The header of a pcap file: such a file holds no packet. */
    private static final int EMPTY_BYTES = 24;

    private final Path folder;

    /** In a folder; it need not be there. */
    public LeftoverCaptures(Path folder) {
        this.folder = folder;
    }

    /** In this user's own folder, for captures may hold passwords. */
    public static LeftoverCaptures ofUser() {
        return new LeftoverCaptures(Path.of(System.getProperty("user.home"), ".wirelapse", "live"));
    }

    /**
     * A name for a capture that begins now; the folder is made if need be, for this user only.
     *
     * @throws IOException if it cannot be made
     */
    public Path newFile() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
        long process = ProcessHandle.current().pid();
        return folder.resolve("live-" + STAMP.format(LocalDateTime.now()) + "-" + process + ".pcap");
    }

    /** True of a file with such a name in this folder. */
    public boolean owns(Path file) {
        return folder.equals(file.toAbsolutePath().getParent())
                && NAME.matcher(file.getFileName().toString()).matches();
    }

    /**
     * Captures that no process writes any more and that hold packets, the latest first.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<Path> find() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(LeftoverCaptures::leftOver)
                    .filter(file -> file.toFile().length() > EMPTY_BYTES)
                    .sorted((a, b) -> b.getFileName().compareTo(a.getFileName()))
                    .toList();
        }
    }

    /** Those of some files that belong to the same capture as one of them: the files of a ring, oldest first. */
    public static List<Path> together(Path one, List<Path> files) {
        String capture = capture(one);
        return files.stream()
                .filter(file -> capture(file).equals(capture))
                .sorted(Comparator.comparing(Path::getFileName))
                .toList();
    }

    private static String capture(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : file.toString();
    }

    private static boolean leftOver(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group("process")))
                        .filter(process -> mayWrite(process, file))
                        .isEmpty();
    }

    /** A process that began after the file was written last has merely got the number of one that has gone. */
    private static boolean mayWrite(ProcessHandle process, Path file) {
        Instant lastWrite = Instant.ofEpochMilli(file.toFile().lastModified());
        return process.isAlive()
                && process.info()
                        .startInstant()
                        .map(start -> start.isBefore(lastWrite))
                        .orElse(true);
    }
}
