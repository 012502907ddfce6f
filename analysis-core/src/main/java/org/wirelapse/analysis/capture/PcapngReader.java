package org.wirelapse.analysis.capture;

import static org.wirelapse.analysis.capture.PcapngBlock.BODY;
import static org.wirelapse.analysis.capture.PcapngBlock.ENHANCED_FRAME;
import static org.wirelapse.analysis.capture.PcapngBlock.SIMPLE_FRAME;
import static org.wirelapse.analysis.capture.PcapngBlock.TRAILER_BYTES;

import java.io.IOException;
import java.util.List;

/** Reads pcapng files: several sections in either byte order, each with its own interfaces; blocks without packets are noted or skipped. */
final class PcapngReader implements RecordReader {
    private final FileBytes file;
    private final BlockReader in;
    private final FileProblems problems;
    private final long filePosition;
    private final PcapngScanner scanner;
    private final PcapngSections sections = new PcapngSections();
    private final KeyLogBlocks keyLogs = new KeyLogBlocks();
    /** The interface looked up last, because most packets come from the same one. */
    private PcapngInterface lastInterface;

    private long lastInterfaceNumber;
    private boolean tooManySections;

    PcapngReader(FileBytes file, BlockReader in, FileProblems problems) {
        this.file = file;
        this.in = in;
        this.problems = problems;
        filePosition = RecordPosition.of(problems.file(), 0);
        scanner = new PcapngScanner(in, problems);
    }

    @Override
    public boolean next(RecordCursor cursor) throws IOException {
        while (!tooManySections && scanner.next()) {
            if (takeBlock(cursor)) {
                return true;
            }
        }
        return false;
    }

    /** Takes in the present block; true if it is a packet. */
    private boolean takeBlock(RecordCursor cursor) {
        int type = scanner.type();
        switch (type) {
            case PcapngBlock.SECTION_HEADER -> beginSection();
            case PcapngBlock.INTERFACE_DESCRIPTION -> addInterface();
            case PcapngBlock.DECRYPTION_SECRETS -> keyLogs.add(scanner.words(), in.buffer(), body(), bodyEnd());
            case PcapngBlock.ENHANCED_PACKET, PcapngBlock.PACKET, PcapngBlock.SIMPLE_PACKET -> {
                takePacket(type, cursor);
                return true;
            }
            default -> {
                // Name resolution, statistics and whatever comes later carry nothing that is needed here.
            }
        }
        return false;
    }

    private int body() {
        return in.position() + BODY;
    }

    private int bodyEnd() {
        return in.position() + scanner.length() - TRAILER_BYTES;
    }

    private void beginSection() {
        lastInterface = null;
        if (!sections.begin(in.offset(), scanner.words())) {
            tooManySections = true;
            problems.add(in.offset(), CaptureProblem.Code.BAD_BLOCK, "too many sections; the rest is not read");
        }
    }

    private void addInterface() {
        lastInterface = null;
        if (!sections.add(PcapngInterface.parse(scanner.words(), in.buffer(), body(), bodyEnd()))) {
            problems.add(in.offset(), CaptureProblem.Code.BAD_BLOCK, "too many interfaces; this one is left out");
        }
    }

    private void takePacket(int type, RecordCursor cursor) {
        int at = in.position();
        Words words = scanner.words();
        long number = interfaceNumber(words, in.buffer(), at, type);
        if (lastInterface == null || number != lastInterfaceNumber) {
            lastInterface = sections.at(in.offset(), number);
            lastInterfaceNumber = number;
        }
        fields(words, in.buffer(), at, type, scanner.length(), lastInterface, cursor);
        cursor.interfaceNumber = (int) number;
        cursor.buffer = in.buffer();
        cursor.offset = at + frameOffset(type);
        cursor.framePosition = filePosition + in.offset() + frameOffset(type);
        reportOddities(number, cursor);
    }

    private void reportOddities(long number, RecordCursor cursor) {
        if (cursor.linkType == RecordCursor.NO_LINK_TYPE) {
            problems.add(
                    in.offset(),
                    CaptureProblem.Code.UNKNOWN_INTERFACE,
                    "a packet of interface " + number + ", which the section does not describe");
        } else if (cursor.timestampNs == RecordCursor.NO_TIME && scanner.type() != PcapngBlock.SIMPLE_PACKET) {
            problems.add(in.offset(), CaptureProblem.Code.BAD_TIMESTAMP, "a time outside the years that can be named");
        }
    }

    static int frameOffset(int type) {
        return type == PcapngBlock.SIMPLE_PACKET ? SIMPLE_FRAME : ENHANCED_FRAME;
    }

    static long interfaceNumber(Words words, byte[] bytes, int at, int type) {
        return switch (type) {
            case PcapngBlock.SIMPLE_PACKET -> 0;
            case PcapngBlock.PACKET -> words.unsignedShort(bytes, at + BODY);
            default -> words.unsigned(bytes, at + BODY);
        };
    }

    /** Reads link type, lengths and time from the header of a packet block. */
    static void fields(
            Words words, byte[] bytes, int at, int type, int length, PcapngInterface of, RecordCursor cursor) {
        long room = length - frameOffset(type) - TRAILER_BYTES;
        cursor.linkType = of.linkType();
        if (type == PcapngBlock.SIMPLE_PACKET) {
            long original = words.unsigned(bytes, at + BODY);
            long limit = of.snapLength() == 0 ? room : Math.min(room, of.snapLength());
            cursor.lengths(Math.min(original, limit), original);
            cursor.timestampNs = RecordCursor.NO_TIME;
            return;
        }
        cursor.lengths(Math.min(room, words.unsigned(bytes, at + 20)), words.unsigned(bytes, at + 24));
        long ticks = words.unsigned(bytes, at + 12) << 32 | words.unsigned(bytes, at + 16);
        cursor.timestampNs =
                of == PcapngInterface.UNKNOWN ? RecordCursor.NO_TIME : of.unit().toEpochNs(ticks);
    }

    @Override
    public PacketRecord packet(long frameOffset) throws IOException {
        return PcapngPacket.read(file, sections, frameOffset).toRecord();
    }

    @Override
    public StoredPacket stored(long frameOffset) throws IOException {
        return PcapngPacket.read(file, sections, frameOffset).toStored();
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
        return FileFacts.Format.PCAPNG;
    }

    @Override
    public List<Integer> linkTypes() {
        return sections.linkTypes();
    }

    @Override
    public long snapLength() {
        return sections.snapLength();
    }

    @Override
    public List<String> tlsKeyLogs() {
        return keyLogs.copy();
    }
}
