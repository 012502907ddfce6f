package org.wirelapse.app.live;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pcap4j.core.PcapDumper;
import org.pcap4j.core.PcapHandle;
import org.wirelapse.analysis.capture.CaptureFiles;

/**
 * One pcap file that libpcap writes. Its packets are counted by reading what was written, because libpcap does not tell how many it took
 * when it is stopped.
 */
final class DumpFile implements Closeable {
    /** Stands for standard output where a file's name is expected. */
    static final Path STANDARD_OUTPUT = Path.of("-");

    private final Path path;
    private final PcapDumper dumper;
    private final long openedNs = System.nanoTime();
    /** Follows the file; null where it goes to standard output. */
    private final CaptureFiles written;

    /** False on file systems that do not tell how much room they have. */
    private final boolean roomKnown;

    private long packets;

    private DumpFile(Path path, PcapDumper dumper, CaptureFiles written) {
        this.path = path;
        this.dumper = dumper;
        this.written = written;
        roomKnown = path.toFile().getUsableSpace() > 0;
    }

    /** Begins a file; its header is in it when this returns. */
    static DumpFile open(PcapHandle handle, Path path) throws IOException {
        String name = path.toString();
        PcapDumper dumper = Libpcap.call(name, () -> handle.dumpOpen(name));
        try {
            Libpcap.act(name, dumper::flush);
            boolean readable = !path.equals(STANDARD_OUTPUT);
            return new DumpFile(path, dumper, readable ? CaptureFiles.open(List.of(path)) : null);
        } catch (IOException e) {
            dumper.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    PcapDumper dumper() {
        return dumper;
    }

    /** When it was begun, on the clock of {@link System#nanoTime}. */
    long openedNs() {
        return openedNs;
    }

    /** Size, what libpcap has not handed to the system yet included; of standard output, which may be a pipe, 0. */
    long bytes() throws LiveCaptureException {
        return written == null ? 0 : Libpcap.call(path.toString(), dumper::ftell);
    }

    /**
     * Hands what was taken to the system, so that it outlives this process.
     *
     * @throws LiveCaptureException if the file cannot take it, because the disk is full or the file is gone
     */
    void flush() throws LiveCaptureException {
        Libpcap.act(path.toString(), dumper::flush);
        if (written != null) {
            look();
        }
    }

    /** Asks the system itself: libpcap goes on without a word when a packet could not be written. */
    private void look() throws LiveCaptureException {
        File file = path.toFile();
        if (!file.exists()) {
            throw new LiveCaptureException(path + ": the file was removed while packets were written to it");
        }
        if (roomKnown && file.getUsableSpace() == 0) {
            throw new LiveCaptureException(path + ": the disk is full");
        }
    }

    /** Tells of packets that were certainly taken; only needed where the file cannot be read. */
    synchronized void took(long count) {
        packets += written == null ? count : 0;
    }

    /** Flushes and counts the packets in the file; of standard output, those told of. */
    synchronized long packets() throws IOException {
        flush();
        while (written != null && written.next()) {
            packets++;
        }
        return packets;
    }

    @Override
    public synchronized void close() throws IOException {
        dumper.close();
        if (written != null) {
            written.close();
        }
    }
}
