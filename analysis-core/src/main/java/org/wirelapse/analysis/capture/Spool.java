package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Copies piped or unpacked bytes to a temporary file, because the analysis comes back to them by position. The file is deleted when it is
 * closed, and by the system if the program dies.
 */
final class Spool {
    /** A few bytes can unpack to a full disk. */
    private static final long MOST_BYTES = 64L << 30;
    /** What is left free on the disk. */
    private static final long SPARE_BYTES = 256L << 20;

    private static final int BLOCK_BYTES = 64 << 10;

    private Spool() {}

    /**
     * The copied bytes.
     *
     * @param bytes the temporary file
     * @param length how many came out
     * @param failure why copying ended early, or null
     */
    record Copy(FileBytes bytes, long length, String failure) {}

    /** Copies a stream to its end, to the limit, or to where it fails; what came out until then is kept. */
    static Copy copy(InputStream in) throws IOException {
        Path path = Files.createTempFile("wirelapse", ".spool");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            long most =
                    Math.min(MOST_BYTES, Files.getFileStore(path.getParent()).getUsableSpace() - SPARE_BYTES);
            return copy(in, channel, most);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Copy copy(InputStream in, FileChannel to, long most) throws IOException {
        FileBytes bytes = new FileBytes(to);
        byte[] block = new byte[BLOCK_BYTES];
        long length = 0;
        while (length < most) {
            int read;
            try {
                read = in.read(block);
            } catch (IOException e) {
                return new Copy(bytes, length, e.getMessage() != null ? e.getMessage() : "the data ends early");
            }
            if (read < 0) {
                return new Copy(bytes, length, null);
            }
            for (ByteBuffer rest = ByteBuffer.wrap(block, 0, read); rest.hasRemaining(); ) {
                length += to.write(rest);
            }
        }
        return new Copy(bytes, length, "more than " + most + " bytes, which is all that a temporary file may take");
    }
}
