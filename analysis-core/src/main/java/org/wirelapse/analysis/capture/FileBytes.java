package org.wirelapse.analysis.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The bytes of one file, read by position, by any thread. Not mapped: a mapped file that is cut short while open ends the process; here it
 * merely ends early.
 */
final class FileBytes implements Closeable {
    private final FileChannel channel;

    FileBytes(FileChannel channel) {
        this.channel = channel;
    }

    static FileBytes open(Path path) throws IOException {
        return new FileBytes(FileChannel.open(path, StandardOpenOption.READ));
    }

    /** Present size. */
    long size() throws IOException {
        return channel.size();
    }

    /** The bytes from the first on; closing the stream closes the file. */
    InputStream stream() throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    /**
     * Copies bytes.
     *
     * @return how many there were; fewer than asked for only at the end of the file
     */
    int read(long offset, byte[] target, int at, int length) throws IOException {
        ByteBuffer into = ByteBuffer.wrap(target, at, length);
        while (into.hasRemaining()) {
            if (channel.read(into, offset + into.position() - at) < 0) {
                break;
            }
        }
        return into.position() - at;
    }

    /** A copy of so many bytes, fewer only at the end of the file. */
    byte[] readUpTo(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        int there = read(offset, bytes, 0, length);
        return there == length ? bytes : Arrays.copyOf(bytes, there);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
