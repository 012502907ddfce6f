package org.wirelapse.analysis.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * One or several capture files opened as one capture: their records in the order of time, and their bytes by position.
 *
 * <p>Records are pulled by one thread with {@link #next}. The files may grow meanwhile: {@code next} says false at the present end and goes
 * on later; {@link #finish} says that nothing more will come. {@link #read}, {@link #packet}, {@link #facts} and {@link #problems} may be
 * called by any thread at any time. A thread that reads must not be interrupted: Java closes a file whose reader is interrupted.
 */
public final class CaptureFiles implements CaptureBytes, Closeable {
    /** {@link RecordPosition} has room for one more, which stands for {@link #joined}. */
    private static final int MOST_FILES = (1 << 15) - 1;

    private static final int BLOCK_BYTES = 1 << 20;
    private static final int LEAST_BLOCK_BYTES = 64 << 10;
    /** What the blocks of all files together may take. */
    private static final int ALL_BLOCKS_BYTES = 64 << 20;

    /** Records without a time come first, records of the same time in the order of the files. */
    private static final Comparator<CaptureFile> BY_TIME = Comparator.<CaptureFile>comparingLong(
                    file -> file.cursor().timestampNs)
            .thenComparingInt(CaptureFile::index);

    /** Read by any thread while {@link #append} adds to it. */
    private final List<CaptureFile> files = new CopyOnWriteArrayList<>();

    private final JoinedBytes joined = new JoinedBytes();
    private final ProblemList problems = new ProblemList();
    /** Files that stand on a record which has not been handed out. */
    private final Queue<CaptureFile> waiting = new PriorityQueue<>(BY_TIME);
    /** Files that had no further record when last asked. */
    private final Queue<CaptureFile> exhausted = new ArrayDeque<>();
    /** The file whose record was handed out last, or null. */
    private CaptureFile current;

    private CaptureFiles() {}

    /**
     * Opens capture files: pcap or pcapng, plain or compressed with gzip, Zstandard or LZ4. {@code -} stands for standard input, and a folder
     * for the captures in it. Compressed and piped input is copied to a temporary file first.
     *
     * @throws UnreadableCaptureException if one of them is no capture or cannot be read
     */
    public static CaptureFiles open(List<Path> paths) throws IOException {
        List<Path> files = CaptureFolder.expand(paths);
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new IllegalArgumentException(files.size() + " capture files; there can be 1 to " + MOST_FILES);
        }
        CaptureFiles capture = new CaptureFiles();
        try {
            for (Path path : files) {
                capture.append(path, files.size());
            }
        } catch (IOException | RuntimeException e) {
            capture.close();
            throw e;
        }
        return capture;
    }

    /**
     * Adds a file, as a capture adds one that goes on in the next file of a ring. To be called by the thread that calls {@link #next}.
     *
     * @throws UnreadableCaptureException if it is no capture or cannot be read
     */
    public void append(Path path) throws IOException {
        append(path, files.size() + 1);
    }

    private void append(Path path, int among) throws IOException {
        if (files.size() == MOST_FILES) {
            throw new UnreadableCaptureException(
                    path.toString(), 0, "is one file more than can be read as one capture");
        }
        int blockBytes = Math.max(LEAST_BLOCK_BYTES, Math.min(BLOCK_BYTES, ALL_BLOCKS_BYTES / among));
        CaptureFile file = CaptureFile.open(path, blockBytes, new FileProblems(files.size(), problems));
        files.add(file);
        exhausted.add(file);
    }

    /**
     * Moves to the next record.
     *
     * @return false at the present end of all files
     */
    public boolean next() throws IOException {
        if (current != null) {
            queue(current);
        }
        if (waiting.isEmpty() || current == null) {
            for (int left = exhausted.size(); left > 0; left--) {
                queue(exhausted.remove());
            }
        }
        current = waiting.poll();
        return current != null;
    }

    private void queue(CaptureFile file) throws IOException {
        (file.next() ? waiting : exhausted).add(file);
    }

    /** The record that {@link #next} moved to; it holds until the next call. */
    public RecordCursor record() {
        return current.cursor();
    }

    /** Says that no file will grow any more: what is left behind a file's last whole record becomes a problem. */
    public void finish() {
        files.forEach(file -> file.reader().finish());
    }

    /** How many bytes of the files' (uncompressed) content have been read. */
    public long bytesRead() {
        return files.stream().mapToLong(file -> file.reader().offset()).sum();
    }

    /** How many bytes of (uncompressed) content the files have at present. */
    public long bytes() throws IOException {
        long sum = 0;
        for (CaptureFile file : files) {
            sum += file.content().size();
        }
        return sum;
    }

    /** Begins to hash the files in the background, as far as that has not begun; not before there is time for it. */
    public void beginHashes() {
        files.forEach(CaptureFile::beginHash);
    }

    /** What is known of each file. Waits until the files' hashes are ready. */
    public List<FileFacts> facts() throws IOException {
        return facts(true);
    }

    /**
     * What is known of each file.
     *
     * @param hashed true to wait until the files' hashes are ready, false to leave them out
     */
    public List<FileFacts> facts(boolean hashed) throws IOException {
        List<FileFacts> facts = new ArrayList<>();
        for (CaptureFile file : files) {
            facts.add(file.facts(hashed));
        }
        return List.copyOf(facts);
    }

    /** Damage found so far, in the order found. */
    public List<CaptureProblem> problems() {
        return problems.copy();
    }

    /**
     * Adds damage that a later stage found in a packet.
     *
     * @param framePosition where the packet's first byte lies
     * @param packet its number
     * @param code what kind of damage
     * @param message in words
     */
    public void report(long framePosition, int packet, CaptureProblem.Code code, String message) {
        problems.add(
                RecordPosition.file(framePosition),
                RecordPosition.offset(framePosition),
                OptionalInt.of(packet),
                code,
                message);
    }

    /** TLS secrets that the files bring along, each a block of text in the key log format. */
    public List<String> tlsKeyLogs() {
        return files.stream()
                .flatMap(file -> file.reader().tlsKeyLogs().stream())
                .toList();
    }

    /**
     * Reads a packet again.
     *
     * @param framePosition where its first byte lies, as {@link RecordCursor#framePosition} gave it
     */
    public PacketRecord packet(long framePosition) throws IOException {
        return files.get(RecordPosition.file(framePosition)).reader().packet(RecordPosition.offset(framePosition));
    }

    /**
     * Copies a packet.
     *
     * @param framePosition where its first byte lies, as {@link RecordCursor#framePosition} gave it
     * @param edit changes the bytes of the copy, in place
     * @param comments what is to be said of it in the copy, besides what the file says
     */
    public void copy(long framePosition, Consumer<byte[]> edit, List<String> comments, PcapngWriter to)
            throws IOException {
        RecordReader reader = files.get(RecordPosition.file(framePosition)).reader();
        StoredPacket packet = reader.stored(RecordPosition.offset(framePosition));
        edit.accept(packet.bytes());
        to.packet(packet, comments);
    }

    /**
     * Has bytes that lie in several places read as if they lay in one, behind those that were joined before.
     *
     * @param position where the next of them lie
     * @param bytes how many lie there
     * @return where to read them
     */
    public long join(long position, int bytes) {
        long begin = joined.length();
        joined.add(position, bytes);
        return RecordPosition.of(MOST_FILES, begin);
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        return RecordPosition.file(position) == MOST_FILES
                ? readJoined(RecordPosition.offset(position), target, offset, length)
                : readFile(position, target, offset, length);
    }

    private int readJoined(long from, byte[] target, int offset, int length) throws IOException {
        int read = 0;
        JoinedBytes.Rest rest = joined.at(from);
        while (rest != null && read < length) {
            int wanted = (int) Math.min(length - read, rest.bytes());
            int got = readFile(rest.position(), target, offset + read, wanted);
            read += got;
            rest = got < wanted ? null : joined.at(from + read);
        }
        return read;
    }

    private int readFile(long position, byte[] target, int offset, int length) throws IOException {
        FileBytes content = files.get(RecordPosition.file(position)).content();
        return content.read(RecordPosition.offset(position), target, offset, length);
    }

    /** Closes the files and deletes temporary copies. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (CaptureFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
