package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A packet block of a pcapng file, read again by the offset of its frame. */
final class PcapngPacket {
    /** More options are not copied. */
    private static final int MOST_OPTION_BYTES = 64 << 10;

    private final FileBytes file;
    private final long frameOffset;
    private final Words words;
    private final PcapngInterface from;
    private final RecordCursor fields = new RecordCursor();
    private final long ticks;
    /** File offset behind the block's body. */
    private final long end;

    private PcapngPacket(FileBytes file, PcapngSections sections, long frameOffset) throws IOException {
        this.file = file;
        this.frameOffset = frameOffset;
        words = sections.words(frameOffset);
        byte[] header = file.readUpTo(frameOffset - PcapngBlock.ENHANCED_FRAME, PcapngBlock.ENHANCED_FRAME);
        if (header.length < PcapngBlock.ENHANCED_FRAME) {
            throw new IOException("the capture file has been cut short while open");
        }
        int type = words.word(header, 0);
        boolean enhanced = (type == PcapngBlock.ENHANCED_PACKET || type == PcapngBlock.PACKET)
                && PcapngBlock.saneLength(type, words.unsigned(header, 4));
        int at = enhanced ? 0 : PcapngBlock.ENHANCED_FRAME - PcapngBlock.SIMPLE_FRAME;
        int blockType = enhanced ? type : PcapngBlock.SIMPLE_PACKET;
        int total = (int) Math.min(words.unsigned(header, at + 4), PcapngBlock.MOST_BYTES);
        from = sections.at(frameOffset, PcapngReader.interfaceNumber(words, header, at, blockType));
        PcapngReader.fields(words, header, at, blockType, total, from, fields);
        ticks = enhanced ? words.unsigned(header, 12) << 32 | words.unsigned(header, 16) : 0;
        end = frameOffset - PcapngReader.frameOffset(blockType) + total - PcapngBlock.TRAILER_BYTES;
    }

    static PcapngPacket read(FileBytes file, PcapngSections sections, long frameOffset) throws IOException {
        return new PcapngPacket(file, sections, frameOffset);
    }

    private byte[] frame() throws IOException {
        return file.readUpTo(frameOffset, fields.capturedLength);
    }

    PacketRecord toRecord() throws IOException {
        return new PacketRecord(frame(), fields.linkType, fields.timestampNs, fields.originalLength);
    }

    StoredPacket toStored() throws IOException {
        long start = frameOffset + (fields.capturedLength + 3 & ~3);
        byte[] options = file.readUpTo(start, (int) Math.max(0, Math.min(end - start, MOST_OPTION_BYTES)));
        List<byte[]> comments = new ArrayList<>();
        int flags = 0;
        int at = 0;
        while (at + 4 <= options.length) {
            int code = words.unsignedShort(options, at);
            int length = words.unsignedShort(options, at + 2);
            int value = at + 4;
            if (code == PcapngBlock.OPTION_END || value + length > options.length) {
                break;
            }
            if (code == PcapngBlock.OPTION_COMMENT) {
                comments.add(Arrays.copyOfRange(options, value, value + length));
            } else if (code == PcapngBlock.OPTION_FLAGS && length == 4) {
                flags = words.word(options, value);
            }
            at = value + (length + 3 & ~3);
        }
        return new StoredPacket(frame(), fields.originalLength, ticks, from, flags, comments);
    }
}
