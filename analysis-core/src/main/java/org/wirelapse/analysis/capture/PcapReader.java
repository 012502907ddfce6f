package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.util.List;

/**
 * Reads pcap files. A record whose length cannot be ends the run of records; the reader then looks for the next place from where records
 * follow each other plausibly, because one damaged header should not cost the rest of the capture.
 */
final class PcapReader implements RecordReader {
    private final FileBytes file;
    private final BlockReader in;
    private final PcapFormat format;
    private final FileProblems problems;
    private final long filePosition;
    private final PcapResync resync;
    /** The one interface of all records, as a pcapng file would describe it. */
    private final PcapngInterface described;

    private boolean searching;
    private boolean tailReported;

    /** Begins behind the file header. */
    PcapReader(FileBytes file, BlockReader in, PcapFormat format, FileProblems problems) {
        this.file = file;
        this.in = in;
        this.format = format;
        this.problems = problems;
        filePosition = RecordPosition.of(problems.file(), 0);
        resync = new PcapResync(in, format);
        described = PcapngInterface.plain(format.linkType(), format.snapLength(), format.unit());
        in.skip(PcapFormat.HEADER_BYTES);
    }

    @Override
    public boolean next(RecordCursor cursor) throws IOException {
        while (!searching || found()) {
            if (!in.require(format.recordHeaderBytes())) {
                return endOfFile();
            }
            long captured = format.captured(in.buffer(), in.position());
            if (captured <= format.mostCaptured()) {
                return take((int) captured, cursor) || endOfFile();
            }
            problems.add(
                    in.offset(),
                    CaptureProblem.Code.BAD_LENGTH,
                    "a record claims " + captured + " captured bytes; searching for the next record");
            searching = true;
        }
        return false;
    }

    private boolean found() throws IOException {
        searching = !resync.search();
        return !searching;
    }

    private boolean take(int captured, RecordCursor cursor) throws IOException {
        if (!in.require(format.recordHeaderBytes() + captured)) {
            return false;
        }
        byte[] buffer = in.buffer();
        int header = in.position();
        cursor.buffer = buffer;
        cursor.offset = header + format.recordHeaderBytes();
        cursor.lengths(captured, format.original(buffer, header));
        cursor.timestampNs = format.timeNs(buffer, header);
        cursor.linkType = format.linkType();
        cursor.interfaceNumber = 0;
        cursor.framePosition = filePosition + in.offset() + format.recordHeaderBytes();
        resync.lastSeconds(format.seconds(buffer, header));
        in.skip(format.recordHeaderBytes() + captured);
        return true;
    }

    private boolean endOfFile() throws IOException {
        if (in.finished() && !tailReported && in.available() > 0) {
            tailReported = true;
            problems.add(
                    in.offset(),
                    CaptureProblem.Code.TRUNCATED_RECORD,
                    "the file ends " + in.left() + " bytes into a record");
        }
        return false;
    }

    @Override
    public void finish() {
        in.finish();
    }

    @Override
    public long offset() {
        return in.offset();
    }

    @Override
    public FileFacts.Format format() {
        return FileFacts.Format.PCAP;
    }

    @Override
    public List<Integer> linkTypes() {
        return List.of(format.linkType());
    }

    @Override
    public long snapLength() {
        return format.snapLength();
    }

    @Override
    public PacketRecord packet(long frameOffset) throws IOException {
        byte[] header = header(frameOffset);
        StoredPacket packet = stored(frameOffset, header);
        return new PacketRecord(packet.bytes(), format.linkType(), format.timeNs(header, 0), packet.originalLength());
    }

    @Override
    public StoredPacket stored(long frameOffset) throws IOException {
        return stored(frameOffset, header(frameOffset));
    }

    private byte[] header(long frameOffset) throws IOException {
        byte[] header = new byte[format.recordHeaderBytes()];
        file.read(frameOffset - header.length, header, 0, header.length);
        return header;
    }

    private StoredPacket stored(long frameOffset, byte[] header) throws IOException {
        int captured = (int) Math.min(format.captured(header, 0), MAX_FRAME_BYTES);
        RecordCursor lengths = new RecordCursor();
        lengths.lengths(captured, format.original(header, 0));
        return new StoredPacket(
                file.readUpTo(frameOffset, captured),
                lengths.originalLength,
                format.ticks(header, 0),
                described,
                0,
                List.of());
    }
}
