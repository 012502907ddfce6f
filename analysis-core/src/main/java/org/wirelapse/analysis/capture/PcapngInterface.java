package org.wirelapse.analysis.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An interface that a pcapng file describes.
 *
 * @param linkType link type of its packets
 * @param snapLength most bytes kept of a packet, 0 where not limited
 * @param unit what its timestamps count
 * @param texts what else is said of it and reads the same in either byte order, short ones only
 */
record PcapngInterface(int linkType, long snapLength, TickUnit unit, List<Text> texts) {
    /** Stands in for an interface that a packet names but the file does not describe. */
    static final PcapngInterface UNKNOWN = plain(RecordCursor.NO_LINK_TYPE, 0, TickUnit.MICROSECONDS);

    /** Name, description, filter, operating system and hardware. */
    private static final Set<Integer> TEXT_OPTIONS = Set.of(2, 3, 11, 12, 15);

    private static final int LONGEST_TEXT_BYTES = 256;
    private static final int MOST_TEXTS = 8;

    /**
     * An option of the description.
     *
     * @param code which
     * @param value as the file has it
     */
    record Text(int code, byte[] value) {}

    /** One of which nothing else is said, as of those of pcap files. */
    static PcapngInterface plain(int linkType, long snapLength, TickUnit unit) {
        return new PcapngInterface(linkType, snapLength, unit, List.of());
    }

    /**
     * Reads an interface description block (draft-ietf-opsawg-pcapng §4.2).
     *
     * @param at index of the block's body, which has at least 8 bytes
     * @param end index behind the body
     */
    static PcapngInterface parse(Words words, byte[] bytes, int at, int end) {
        int resolution = 6;
        long offsetSeconds = 0;
        List<Text> texts = new ArrayList<>();
        int option = at + 8;
        while (option + 4 <= end) {
            int code = words.unsignedShort(bytes, option);
            int length = words.unsignedShort(bytes, option + 2);
            int value = option + 4;
            if (code == PcapngBlock.OPTION_END || value + length > end) {
                break;
            }
            if (code == PcapngBlock.OPTION_TICK_UNIT && length >= 1) {
                resolution = bytes[value] & 0xff;
            } else if (code == PcapngBlock.OPTION_TIME_OFFSET && length >= 8) {
                offsetSeconds = words.doubleWord(bytes, value);
            } else if (TEXT_OPTIONS.contains(code) && length <= LONGEST_TEXT_BYTES && texts.size() < MOST_TEXTS) {
                texts.add(new Text(code, Arrays.copyOfRange(bytes, value, value + length)));
            }
            option = value + (length + 3 & ~3);
        }
        return new PcapngInterface(
                words.unsignedShort(bytes, at),
                words.unsigned(bytes, at + 4),
                TickUnit.of(resolution, offsetSeconds),
                List.copyOf(texts));
    }
}
