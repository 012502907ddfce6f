package org.wirelapse.analysis.report.pcapng;

/**
 * Bytes of a TCP segment that are overwritten. The checksum is changed by what they change, so that a right one stays right and a wrong one
 * wrong (RFC 1624 §3).
 *
 * @param payload index in the frame of the segment's first payload byte
 * @param sequence its sequence number, by which its header is known
 * @param from index in the frame of the first byte
 * @param length how many
 */
record MaskedSegment(int payload, int sequence, int from, int length) {
    private static final byte MASK = 'x';
    private static final int LEAST_HEADER_BYTES = 20;
    private static final int MOST_HEADER_BYTES = 60;
    private static final int SEQUENCE_AT = 4;
    private static final int DATA_OFFSET_AT = 12;
    private static final int CHECKSUM_AT = 16;

    void apply(byte[] frame) {
        int to = Math.min(frame.length, from + length);
        int header = header(frame);
        long change = 0;
        for (int i = from; i < to; i++) {
            // The first of two bytes weighs 256 times as much; the header is of whole words.
            int weight = (i - payload & 1) == 0 ? 8 : 0;
            change += (MASK << weight) - ((frame[i] & 0xff) << weight);
            frame[i] = MASK;
        }
        if (header >= 0 && change != 0) {
            correct(frame, header + CHECKSUM_AT, change);
        }
    }

    private static void correct(byte[] frame, int at, long change) {
        int checksum = (frame[at] & 0xff) << 8 | frame[at + 1] & 0xff;
        long sum = Math.floorMod((~checksum & 0xffff) + change, 0xffffL);
        int corrected = (int) ~sum & 0xffff;
        frame[at] = (byte) (corrected >> 8);
        frame[at + 1] = (byte) corrected;
    }

    /** Where the TCP header begins: before the payload, at the distance that it names itself; -1 if it is not there. */
    private int header(byte[] frame) {
        for (int bytes = LEAST_HEADER_BYTES; bytes <= MOST_HEADER_BYTES && bytes <= payload; bytes += 4) {
            int at = payload - bytes;
            boolean length = (frame[at + DATA_OFFSET_AT] >> 4 & 15) * 4 == bytes;
            if (length && word(frame, at + SEQUENCE_AT) == sequence) {
                return at;
            }
        }
        return -1;
    }

    private static int word(byte[] frame, int at) {
        return frame[at] << 24 | (frame[at + 1] & 0xff) << 16 | (frame[at + 2] & 0xff) << 8 | frame[at + 3] & 0xff;
    }
}
