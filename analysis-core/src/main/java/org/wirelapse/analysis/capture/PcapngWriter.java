package org.wirelapse.analysis.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a pcapng file of one section (draft-ietf-opsawg-pcapng §4) as a stream: an interface is described when its first packet comes, and
 * nothing is held back. Packets keep their bytes, their lengths, their times in the unit of their interface, and their comments.
 */
public final class PcapngWriter implements Closeable {
    /** "TLSK", a key log in NSS format. */
    private static final int TLS_KEY_LOG = 0x544c534b;
    /** A link type of nobody (USER0), for packets whose interface the source does not describe. */
    private static final int NO_LINK_TYPE = 147;

    private final OutputStream out;
    private final PcapngBody block = new PcapngBody();
    private final Map<PcapngInterface, Integer> interfaces = new IdentityHashMap<>();

    /**
     * Begins the section.
     *
     * @param out receives the file; closed with this
     * @param application the program that writes, with its version
     * @param comment what the file is
     */
    public PcapngWriter(OutputStream out, String application, String comment) throws IOException {
        this.out = out;
        block.word(PcapngBlock.BYTE_ORDER_MAGIC);
        block.halves(1, 0);
        // The section's length is not known beforehand.
        block.word(-1);
        block.word(-1);
        block.text(PcapngBlock.OPTION_COMMENT, comment);
        block.text(PcapngBlock.OPTION_APPLICATION, application);
        block.end();
        block.writeTo(out, PcapngBlock.SECTION_HEADER);
    }

    /**
     * Adds secrets; to be called before the packets that they open.
     *
     * @param keyLog text in the format of SSLKEYLOGFILE
     */
    public void secrets(String keyLog) throws IOException {
        byte[] text = keyLog.getBytes(StandardCharsets.ISO_8859_1);
        block.word(TLS_KEY_LOG);
        block.word(text.length);
        block.bytes(text);
        block.writeTo(out, PcapngBlock.DECRYPTION_SECRETS);
    }

    /** Adds a packet with its own comments and further ones. */
    void packet(StoredPacket packet, List<String> comments) throws IOException {
        int number = number(packet.from());
        block.word(number);
        block.word((int) (packet.ticks() >>> 32));
        block.word((int) packet.ticks());
        block.word(packet.bytes().length);
        block.word(packet.originalLength());
        block.bytes(packet.bytes());
        packet.comments().forEach(comment -> block.option(PcapngBlock.OPTION_COMMENT, comment));
        comments.forEach(comment -> block.text(PcapngBlock.OPTION_COMMENT, comment));
        if (packet.flags() != 0) {
            block.halves(PcapngBlock.OPTION_FLAGS, Integer.BYTES);
            block.word(packet.flags());
        }
        if (packet.flags() != 0 || !comments.isEmpty() || !packet.comments().isEmpty()) {
            block.end();
        }
        block.writeTo(out, PcapngBlock.ENHANCED_PACKET);
    }

    private int number(PcapngInterface from) throws IOException {
        Integer known = interfaces.get(from);
        if (known != null) {
            return known;
        }
        interfaces.put(from, interfaces.size());
        describe(from);
        return interfaces.size() - 1;
    }

    private void describe(PcapngInterface from) throws IOException {
        block.halves(from.linkType() == RecordCursor.NO_LINK_TYPE ? NO_LINK_TYPE : from.linkType(), 0);
        block.word((int) from.snapLength());
        from.texts().forEach(text -> block.option(text.code(), text.value()));
        block.option(
                PcapngBlock.OPTION_TICK_UNIT, new byte[] {(byte) from.unit().resolution()});
        if (from.unit().offsetSeconds() != 0) {
            block.halves(PcapngBlock.OPTION_TIME_OFFSET, Long.BYTES);
            block.doubleWord(from.unit().offsetSeconds());
        }
        block.end();
        block.writeTo(out, PcapngBlock.INTERFACE_DESCRIPTION);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
