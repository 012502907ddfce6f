package org.wirelapse.analysis.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** One opened capture file: its bytes, the reader of its records, and the record that the reader stands on. */
final class CaptureFile implements Closeable {
    /** Enough to recognise either format and to read a pcap file's header. */
    private static final int HEADER_BYTES = PcapFormat.HEADER_BYTES;

    /** Small files need no large blocks. */
    private static final int LEAST_BLOCK_BYTES = 8 << 10;

    private final int index;
    private final StoredFile file;
    private final StoredHash hash;
    private final RecordReader reader;
    private final RecordCursor cursor = new RecordCursor();

    private CaptureFile(int index, StoredFile file, RecordReader reader) {
        this.index = index;
        this.file = file;
        this.reader = reader;
        hash = new StoredHash(file.stored());
    }

    static CaptureFile open(Path path, int blockBytes, FileProblems problems) throws IOException {
        StoredFile file = StoredFile.open(path, problems);
        try {
            return new CaptureFile(problems.file(), file, reader(file, blockBytes, problems));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static RecordReader reader(StoredFile file, int blockBytes, FileProblems problems) throws IOException {
        int useful = (int)
                Math.max(LEAST_BLOCK_BYTES, Math.min(blockBytes, file.content().size()));
        BlockReader in = new BlockReader(file.content(), useful);
        boolean wholeHeader = in.require(HEADER_BYTES);
        if (in.available() >= PcapngBlock.FRAME_BYTES && PcapngScanner.sectionOrder(in.buffer(), 0) != null) {
            return new PcapngReader(file.content(), in, problems);
        }
        PcapFormat format = in.available() >= Integer.BYTES ? PcapFormat.parse(in.buffer(), 0) : null;
        if (format == null) {
            String start = HexFormat.ofDelimiter(" ").formatHex(in.buffer(), 0, Math.min(in.available(), 8));
            throw new UnreadableCaptureException(
                    file.name(), 0, "neither pcap nor pcapng: the file begins with " + start);
        }
        if (!wholeHeader) {
            throw new UnreadableCaptureException(
                    file.name(), in.available(), "a pcap file's header has 24 bytes, and the file ends before");
        }
        return new PcapReader(file.content(), in, format, problems);
    }

    /** The file's place among those opened together. */
    int index() {
        return index;
    }

    /** Moves to the next record; false at the present end. */
    boolean next() throws IOException {
        return reader.next(cursor);
    }

    /** The record that {@link #next} moved to. */
    RecordCursor cursor() {
        return cursor;
    }

    RecordReader reader() {
        return reader;
    }

    FileBytes content() {
        return file.content();
    }

    void beginHash() {
        hash.begin();
    }

    FileFacts facts(boolean hashed) throws IOException {
        StoredHash.Result stored =
                hashed ? hash.result() : new StoredHash.Result(file.stored().size(), null);
        List<String> linkTypes =
                reader.linkTypes().stream().map(LinkType::name).distinct().toList();
        Path fileName = Path.of(file.name()).getFileName();
        return new FileFacts(
                fileName == null ? file.name() : fileName.toString(),
                stored.bytes(),
                stored.hex(),
                reader.format(),
                file.compression(),
                linkTypes,
                reader.snapLength());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
