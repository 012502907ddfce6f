package org.wirelapse.analysis.capture;

/**
 * What the file header of a pcap file says (draft-ietf-opsawg-pcap §4).
 *
 * @param words byte order of the file
 * @param fractionNs what a record's sub-second field counts: 1,000 ns or 1 ns
 * @param recordHeaderBytes 16; 24 in the variant that Alexey Kuznetzov's patched libpcap wrote
 * @param linkType link type of every record
 * @param snapLength most bytes kept of a packet, 0 where not limited
 * @param minorVersion 4 today; before that the two lengths of a record may be the other way round
 */
record PcapFormat(Words words, int fractionNs, int recordHeaderBytes, int linkType, long snapLength, int minorVersion) {
    static final int HEADER_BYTES = 24;

    private static final long SECOND_NS = 1_000_000_000;

    private static final int MAGIC_MICROSECONDS = 0xa1b2c3d4;
    private static final int MAGIC_NANOSECONDS = 0xa1b23c4d;
    private static final int MAGIC_KUZNETZOV = 0xa1b2cd34;
    /** The upper bits of the link type field speak of frame check sequences. */
    private static final int LINK_TYPE_MASK = 0xffff;
    /** Frames of this size are taken whatever the header announces: many writers announce too little. */
    private static final int USUAL_FRAME_BYTES = 256 << 10;

    /** Reads the header, or returns null if the bytes do not begin with one. */
    static PcapFormat parse(byte[] header, int at) {
        for (Words words : Words.values()) {
            int magic = words.word(header, at);
            if (magic == MAGIC_MICROSECONDS || magic == MAGIC_NANOSECONDS || magic == MAGIC_KUZNETZOV) {
                return new PcapFormat(
                        words,
                        magic == MAGIC_NANOSECONDS ? 1 : 1000,
                        magic == MAGIC_KUZNETZOV ? 24 : 16,
                        words.word(header, at + 20) & LINK_TYPE_MASK,
                        words.unsigned(header, at + 16),
                        words.unsignedShort(header, at + 6));
            }
        }
        return null;
    }

    /** Captured length of the record whose header stands there. */
    long captured(byte[] header, int at) {
        return words.unsigned(header, at + (swapped(header, at) ? 12 : 8));
    }

    /** Length on the wire of the record whose header stands there. */
    long original(byte[] header, int at) {
        return words.unsigned(header, at + (swapped(header, at) ? 8 : 12));
    }

    /** Before version 2.3 the lengths stood the other way round; writers of 2.3 did not agree. */
    private boolean swapped(byte[] header, int at) {
        return minorVersion < 3
                || minorVersion == 3 && words.unsigned(header, at + 8) > words.unsigned(header, at + 12);
    }

    /** Time of the record whose header stands there, ns since 1970; seconds are unsigned. */
    long timeNs(byte[] header, int at) {
        return seconds(header, at) * SECOND_NS + words.unsigned(header, at + 4) * fractionNs;
    }

    /** Time of the record whose header stands there, in {@link #unit}s since 1970. */
    long ticks(byte[] header, int at) {
        return seconds(header, at) * (SECOND_NS / fractionNs) + words.unsigned(header, at + 4);
    }

    /** What {@link #ticks} counts. */
    TickUnit unit() {
        return fractionNs == 1 ? TickUnit.NANOSECONDS : TickUnit.MICROSECONDS;
    }

    long seconds(byte[] header, int at) {
        return words.unsigned(header, at);
    }

    /** True if the sub-second field is less than a second. */
    boolean saneFraction(byte[] header, int at) {
        return words.unsigned(header, at + 4) * fractionNs < SECOND_NS;
    }

    /** Largest captured length that is believed. */
    long mostCaptured() {
        return Math.max(USUAL_FRAME_BYTES, Math.min(snapLength, RecordReader.MAX_FRAME_BYTES));
    }
}
