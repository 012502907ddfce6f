package org.wirelapse.analysis.capture;

/** Block types of pcapng (draft-ietf-opsawg-pcapng §4) and where the fields of packet blocks lie, counted from the block's first byte. */
final class PcapngBlock {
    static final int SECTION_HEADER = 0x0a0d0d0a;
    static final int INTERFACE_DESCRIPTION = 1;
    /** Obsolete, but old files have it. */
    static final int PACKET = 2;

    static final int SIMPLE_PACKET = 3;
    static final int NAME_RESOLUTION = 4;
    static final int INTERFACE_STATISTICS = 5;
    static final int ENHANCED_PACKET = 6;
    static final int DECRYPTION_SECRETS = 10;

    /** Reads the same in a section header of either byte order only in the right one. */
    static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;

    /** Ends a list of options. */
    static final int OPTION_END = 0;
    /** In any block: a text for people. */
    static final int OPTION_COMMENT = 1;
    /** Of a packet: direction and link-layer errors, 32 bits. */
    static final int OPTION_FLAGS = 2;
    /** Of a section: the program that wrote it. */
    static final int OPTION_APPLICATION = 4;
    /** Of an interface: {@link TickUnit} as a byte. */
    static final int OPTION_TICK_UNIT = 9;
    /** Of an interface: seconds added to every time, 64 bits. */
    static final int OPTION_TIME_OFFSET = 14;

    /** Type and length before the body, length again behind it. */
    static final int FRAME_BYTES = 12;
    /** The length behind the body. */
    static final int TRAILER_BYTES = 4;
    /** Where the body begins. */
    static final int BODY = 8;
    /** Where the frame begins in enhanced and in obsolete packet blocks. */
    static final int ENHANCED_FRAME = 28;
    /** Where the frame begins in simple packet blocks. */
    static final int SIMPLE_FRAME = 12;
    /** Largest block that is read: a packet with room for its options. */
    static final int MOST_BYTES = RecordReader.MAX_FRAME_BYTES + (64 << 10);

    private PcapngBlock() {}

    /** Smallest total length that a block of the type can have. */
    static int leastBytes(int type) {
        return switch (type) {
            case SECTION_HEADER -> FRAME_BYTES + 16;
            case INTERFACE_DESCRIPTION, DECRYPTION_SECRETS -> FRAME_BYTES + 8;
            case PACKET, ENHANCED_PACKET -> FRAME_BYTES + 20;
            case SIMPLE_PACKET -> FRAME_BYTES + 4;
            default -> FRAME_BYTES;
        };
    }

    /** True for the types that carry packets, or what is needed to read them. */
    static boolean known(int type) {
        return type == SECTION_HEADER
                || type >= INTERFACE_DESCRIPTION && type <= ENHANCED_PACKET
                || type == DECRYPTION_SECRETS;
    }

    /** True if a block of the type and length can be. */
    static boolean saneLength(int type, long length) {
        return length >= leastBytes(type) && length <= MOST_BYTES && (length & 3) == 0;
    }
}
