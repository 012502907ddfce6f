package org.wirelapse.app.live;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;

/** A capture that another program writes into a pipe, as {@code tcpdump -w - | wirelapse -} does: copied to a file as it comes. */
public final class PipedRecording implements Recording {
    /** What must be there before a capture file can be opened: the header of pcap; that of pcapng has more. */
    private static final int LEAST_BYTES = 24;

    private static final int BLOCK_BYTES = 64 << 10;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final InputStream in;
    private final OutputStream out;
    private final Path file;
    private volatile long copied;
    private volatile boolean stopped;
    private volatile IOException failure;
    private final CountDownLatch ended = new CountDownLatch(1);

    private PipedRecording(InputStream in, OutputStream out, Path file) {
        this.in = in;
        this.out = out;
        this.file = file;
    }

    /**
     * Waits for the first bytes.
     *
     * @param pipe may be compressed with gzip
     * @param file where it is copied to
     * @throws IOException if the file cannot be written
     */
    public static PipedRecording open(InputStream pipe, Path file) throws IOException {
        InputStream in = unpacked(new BufferedInputStream(pipe, BLOCK_BYTES));
        PipedRecording recording = new PipedRecording(in, Files.newOutputStream(file), file);
        recording.copy(in.readNBytes(LEAST_BYTES), LEAST_BYTES);
        return recording;
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, BLOCK_BYTES) : in;
    }

    private synchronized void copy(byte[] block, int length) throws IOException {
        if (!stopped) {
            int there = Math.min(length, block.length);
            out.write(block, 0, there);
            copied += there;
        }
    }

    @Override
    public void run() throws IOException {
        Thread copier = new Thread(this::copyAll, "pipe");
        copier.setDaemon(true);
        copier.start();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** On a thread that nobody waits for: reading from a pipe that is silent cannot be broken off. */
    private void copyAll() {
        byte[] block = new byte[BLOCK_BYTES];
        try {
            for (int length = in.read(block); length >= 0 && !stopped; length = in.read(block)) {
                copy(block, length);
            }
        } catch (IOException e) {
            failure = e;
        }
        ended.countDown();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        ended.countDown();
    }

    /** Only the bytes are known; nobody has counted packets. */
    @Override
    public CaptureCounters counters() {
        return new CaptureCounters(0, copied, 0, 0, 0);
    }

    @Override
    public KeptFiles kept() {
        return KeptFiles.only(file);
    }

    @Override
    public void close() throws IOException {
        // The pipe stays open: closing it would wait for a read that goes on.
        stop();
        out.close();
    }
}
