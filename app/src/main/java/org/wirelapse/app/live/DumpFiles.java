package org.wirelapse.app.live;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.pcap4j.core.PcapHandle;

/**
 * The file that a capture goes to, or one after the other of a ring. The files of a ring are named as dumpcap names them:
 * {@code name_00001_20261120150000.pcap}. One thread changes files; others may ask how it goes.
 */
final class DumpFiles implements Closeable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final PcapHandle handle;
    private final Path target;
    private final FileLimits ring;
    /** Replaced as a whole, so that any thread may look. */
    private volatile KeptFiles kept = new KeptFiles(List.of(), 0);

    /** Packets of each file that is kept and not written any more. */
    private final Queue<Long> packetsOfKept = new ArrayDeque<>();

    private volatile DumpFile current;
    private int opened;
    /** Packets in the files before the present one. */
    private long packetsBefore;

    private long bytesBefore;

    private DumpFiles(PcapHandle handle, Path target, FileLimits ring) {
        this.handle = handle;
        this.target = target;
        this.ring = ring;
    }

    /**
     * Begins the first file.
     *
     * @param target its name, or what names of a ring are made from
     * @param ring when a file ends and the next begins
     */
    static DumpFiles open(PcapHandle handle, Path target, FileLimits ring) throws IOException {
        DumpFiles files = new DumpFiles(handle, target, ring);
        files.begin();
        return files;
    }

    private void begin() throws IOException {
        opened++;
        Path path = ring.any() ? numbered(target, opened, LocalDateTime.now()) : target;
        current = DumpFile.open(handle, path);
        List<Path> all = new ArrayList<>(kept.paths());
        all.add(path);
        if (ring.files() == 0 || all.size() <= ring.files()) {
            kept = new KeptFiles(List.copyOf(all), kept.packetsBefore());
        } else {
            Path dropped = all.remove(0);
            kept = new KeptFiles(List.copyOf(all), kept.packetsBefore() + packetsOfKept.remove());
            Files.deleteIfExists(dropped);
        }
    }

    static Path numbered(Path target, int number, LocalDateTime time) {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return target.resolveSibling(String.format(
                Locale.ROOT, "%s_%05d_%s%s", name.substring(0, end), number, STAMP.format(time), name.substring(end)));
    }

    /** The file that is being written. */
    DumpFile current() {
        return current;
    }

    /** The files that are there. */
    KeptFiles kept() {
        return kept;
    }

    /** How many files were begun. */
    int opened() {
        return opened;
    }

    /** Packets in all files. */
    synchronized long packets() throws IOException {
        return packetsBefore + current.packets();
    }

    /** Bytes in all files. */
    synchronized long bytes() throws LiveCaptureException {
        return bytesBefore + current.bytes();
    }

    /** True if the present file has lasted as long as it may. */
    boolean dueByTime() {
        return ring.over(System.nanoTime() - current.openedNs());
    }

    /** How many packets can be taken before {@link #due} has to be asked again. */
    int room(long largest) throws IOException {
        return ring.room(ring.bytes() > 0 ? current.bytes() : 0, ring.packets() > 0 ? current.packets() : 0, largest);
    }

    /** True if the next packet belongs to another file. */
    boolean due() throws IOException {
        return dueByTime()
                || ring.full(ring.bytes() > 0 ? current.bytes() : 0, ring.packets() > 0 ? current.packets() : 0);
    }

    /** Ends the present file and begins the next. */
    synchronized void next() throws IOException {
        long packets = current.packets();
        long bytes = current.bytes();
        current.close();
        packetsOfKept.add(packets);
        packetsBefore += packets;
        bytesBefore += bytes;
        begin();
    }

    @Override
    public synchronized void close() throws IOException {
        current.close();
    }
}
