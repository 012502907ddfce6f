package org.wirelapse.analysis.capture;

/**
 * An interface that a pcapng file describes.
 *
 * @param linkType link type of its packets
 * @param snapLength most bytes kept of a packet, 0 where not limited
 * @param unit what its timestamps count
 */
record PcapngInterface(int linkType, long snapLength, TickUnit unit) {
    /** Stands in for an interface that a packet names but the file does not describe. */
    static final PcapngInterface UNKNOWN = new PcapngInterface(RecordCursor.NO_LINK_TYPE, 0, TickUnit.MICROSECONDS);

    private static final int OPTION_END = 0;
    private static final int OPTION_TICK_UNIT = 9;
    private static final int OPTION_TIME_OFFSET = 14;

    /**
     * Reads an interface description block (draft-ietf-opsawg-pcapng §4.2).
     *
     * @param at index of the block's body, which has at least 8 bytes
     * @param end index behind the body
     */
    static PcapngInterface parse(Words words, byte[] bytes, int at, int end) {
        int resolution = 6;
        long offsetSeconds = 0;
        int option = at + 8;
        while (option + 4 <= end) {
            int code = words.unsignedShort(bytes, option);
            int length = words.unsignedShort(bytes, option + 2);
            int value = option + 4;
            if (code == OPTION_END || value + length > end) {
                break;
            }
            if (code == OPTION_TICK_UNIT && length >= 1) {
                resolution = bytes[value] & 0xff;
            } else if (code == OPTION_TIME_OFFSET && length >= 8) {
                offsetSeconds = words.doubleWord(bytes, value);
            }
            option = value + (length + 3 & ~3);
        }
        return new PcapngInterface(
                words.unsignedShort(bytes, at), words.unsigned(bytes, at + 4), TickUnit.of(resolution, offsetSeconds));
    }
}
