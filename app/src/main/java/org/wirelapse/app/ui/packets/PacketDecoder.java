package org.wirelapse.app.ui.packets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pcap4j.packet.Packet;
import org.pcap4j.packet.factory.PacketFactories;
import org.pcap4j.packet.namednumber.DataLinkType;
import org.pcap4j.packet.namednumber.EtherType;

/** Decodes the one packet that is looked at, every layer, by pcap4j. */
final class PacketDecoder {
    /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger PCAP4J = Logger.getLogger("org.pcap4j");

    /** LINKTYPE_RAW, which pcap4j knows by its number on Linux's own devices. */
    private static final int LINKTYPE_RAW = 101;

    /** LINKTYPE_LINUX_SLL2, unknown to pcap4j: a header of 20 bytes that begins with the EtherType. */
    private static final int LINKTYPE_LINUX_SLL2 = 276;

    private static final int SLL2_LENGTH = 20;
    private static final int MOST_LAYERS = 32;
    private static final int MOST_TEXT_BYTES = 4_096;

    static {
        // It would log the bytes of every packet that it cannot decode; the tree says so already.
        PCAP4J.setLevel(Level.OFF);
    }

    private PacketDecoder() {}

    /**
     * The packet's layers, outermost first. Bytes that make no sense give a layer that says so.
     *
     * @param linkType as capture files number link types
     */
    static List<Layer> layers(byte[] bytes, int linkType) {
        List<Layer> layers = new ArrayList<>();
        try {
            int at = 0;
            if (linkType == LINKTYPE_LINUX_SLL2 && bytes.length > SLL2_LENGTH) {
                layers.add(new Layer("Linux cooked header v2 (20 bytes)", 0, SLL2_LENGTH, List.of()));
                at = SLL2_LENGTH;
            }
            addLayers(layers, decoded(bytes, linkType), at);
        } catch (RuntimeException | LinkageError e) {
            // pcap4j trusts some lengths; what it makes of bad ones must not reach the reader of the other layers.
            int at = layers.isEmpty()
                    ? 0
                    : layers.get(layers.size() - 1).offset()
                            + layers.get(layers.size() - 1).length();
            layers.add(new Layer("Cannot be decoded further", at, Math.max(0, bytes.length - at), List.of()));
        }
        return layers;
    }

    private static Packet decoded(byte[] bytes, int linkType) {
        if (linkType == LINKTYPE_LINUX_SLL2 && bytes.length > SLL2_LENGTH) {
            short type = (short) ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff);
            return PacketFactories.getFactory(Packet.class, EtherType.class)
                    .newInstance(bytes, SLL2_LENGTH, bytes.length - SLL2_LENGTH, EtherType.getInstance(type));
        }
        DataLinkType type = linkType == LINKTYPE_RAW ? DataLinkType.RAW : DataLinkType.getInstance(linkType);
        return PacketFactories.getFactory(Packet.class, DataLinkType.class).newInstance(bytes, 0, bytes.length, type);
    }

    private static void addLayers(List<Layer> layers, Packet outermost, int offset) {
        int at = offset;
        for (Packet packet = outermost; packet != null && layers.size() < MOST_LAYERS; packet = packet.getPayload()) {
            Packet.Header header = packet.getHeader();
            layers.add(header == null ? data(packet.getRawData(), at) : header(header, at));
            at += header == null ? packet.length() : header.length();
        }
    }

    /** A header's own description: its title in brackets, then a line a field. */
    private static Layer header(Packet.Header header, int at) {
        String[] lines = header.toString().split("\\R");
        String title = lines[0].replace("[", "").replace("]", "");
        Map<String, int[]> places = FieldPlaces.of(title);
        List<Layer.Field> fields = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String words = lines[i].strip().replace(": /", ": ");
            int[] place = places.getOrDefault(words.split(":", 2)[0], new int[] {0, header.length()});
            fields.add(new Layer.Field(words, at + place[0], place[1]));
        }
        return new Layer(title, at, header.length(), fields);
    }

    /** What no decoder claims: its lines, where it is text. */
    private static Layer data(byte[] bytes, int at) {
        List<Layer.Field> fields = new ArrayList<>();
        int shown = Math.min(bytes.length, MOST_TEXT_BYTES);
        int from = 0;
        while (from < shown && printable(bytes, from)) {
            int to = from;
            while (to < shown && bytes[to] != '\n' && printable(bytes, to)) {
                to++;
            }
            String line = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).stripTrailing();
            int end = Math.min(bytes.length, to + 1);
            fields.add(new Layer.Field(line, at + from, end - from));
            from = end;
        }
        return new Layer("Data (" + bytes.length + " bytes)", at, bytes.length, fields);
    }

    private static boolean printable(byte[] bytes, int at) {
        int b = bytes[at];
        return b >= ' ' && b < 127 || b == '\r' || b == '\n' || b == '\t';
    }
}
