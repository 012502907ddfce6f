package org.wirelapse.analysis.capture;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;

/**
 * A capture file as it is stored, and its content: the same where it is not compressed, else an unpacked temporary copy.
 *
 * @param name as the user gave it
 * @param stored the bytes as stored; of standard input and other pipes, a temporary copy
 * @param content the uncompressed bytes
 * @param compression how content became stored
 */
record StoredFile(String name, FileBytes stored, FileBytes content, FileFacts.Compression compression)
        implements Closeable {
    /** Stands for standard input where a file's name is expected. */
    static final String STANDARD_INPUT = "-";

    /** Opens a file, unpacking it if need be; damage in packed data becomes a problem. */
    static StoredFile open(Path path, FileProblems problems) throws IOException {
        String name = path.toString();
        FileBytes stored = openStored(path, name, problems);
        try {
            byte[] magic = stored.readUpTo(0, Integer.BYTES);
            if (magic.length < Integer.BYTES) {
                throw new UnreadableCaptureException(
                        name,
                        magic.length,
                        magic.length == 0 ? "the file is empty" : "the file ends before its header does");
            }
            FileFacts.Compression compression = Compressions.of(magic);
            return switch (compression) {
                case NONE -> new StoredFile(name, stored, stored, compression);
                case GZIP, ZSTD, LZ4 ->
                    new StoredFile(name, stored, unpack(name, stored, compression, problems), compression);
            };
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    private static FileBytes openStored(Path path, String name, FileProblems problems) throws IOException {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return spool(System.in, problems);
            }
            if (Files.isDirectory(path)) {
                throw new UnreadableCaptureException(name, 0, "is a folder, not a capture file");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                try (InputStream pipe = Files.newInputStream(path)) {
                    return spool(pipe, problems);
                }
            }
            return FileBytes.open(path);
        } catch (NoSuchFileException e) {
            throw new UnreadableCaptureException(name, 0, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new UnreadableCaptureException(name, 0, "may not be read by this user");
        }
    }

    private static FileBytes spool(InputStream pipe, FileProblems problems) throws IOException {
        Spool.Copy copy = Spool.copy(pipe);
        if (copy.failure() != null) {
            problems.add(copy.length(), CaptureProblem.Code.TRUNCATED_RECORD, "reading ended early: " + copy.failure());
        }
        return copy.bytes();
    }

    private static FileBytes unpack(
            String name, FileBytes stored, FileFacts.Compression compression, FileProblems problems)
            throws IOException {
        String format = compression.name().toLowerCase(Locale.ROOT);
        Spool.Copy copy;
        try {
            copy = Spool.copy(Compressions.unpack(compression, stored.stream()));
        } catch (EOFException | ZipException e) {
            throw new UnreadableCaptureException(name, 0, "damaged " + format + " data: no whole header");
        }
        if (copy.failure() != null) {
            if (copy.length() == 0) {
                copy.bytes().close();
                throw new UnreadableCaptureException(name, 0, "damaged " + format + " data: " + copy.failure());
            }
            problems.add(
                    copy.length(), CaptureProblem.Code.BAD_COMPRESSION, "unpacking ended early: " + copy.failure());
        }
        return copy.bytes();
    }

    @Override
    public void close() throws IOException {
        try {
            content.close();
        } finally {
            stored.close();
        }
    }
}
