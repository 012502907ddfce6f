package org.wirelapse.analysis.wire;

import static org.wirelapse.analysis.wire.NetworkOrder.unsignedShort;
import static org.wirelapse.analysis.wire.NetworkOrder.word;

/** Reads TCP options (RFC 9293 §3.2). An option of a wrong length is passed over; one that runs past the header ends the list. */
final class TcpOptions {
    private static final int END = 0;
    private static final int NO_OPERATION = 1;
    private static final int MAXIMUM_SEGMENT_SIZE = 2;
    /** RFC 7323 §2.2. */
    private static final int WINDOW_SCALE = 3;
    /** RFC 2018 §2. */
    private static final int SACK_PERMITTED = 4;
    /** RFC 2018 §3. */
    private static final int SACK = 5;
    /** RFC 7323 §3.2. */
    private static final int TIMESTAMPS = 8;
    /** RFC 7413 §4.1.1. */
    private static final int FAST_OPEN = 34;
    /** RFC 6994: an experiment says which it is in its first 16 bits. */
    private static final int EXPERIMENT = 254;

    private static final int FAST_OPEN_EXPERIMENT = 0xf989;

    private TcpOptions() {}

    /** Says that no option is present. */
    static void clear(DecodedSegment into) {
        into.hasTimestamps = false;
        into.tsVal = 0;
        into.tsEcr = 0;
        into.maximumSegmentSize = -1;
        into.windowScale = -1;
        into.sackPermitted = false;
        into.fastOpen = false;
        into.sackBlocks = 0;
    }

    /**
     * Reads the options.
     *
     * @param at index of the first option
     * @param end index behind the last, inside the array
     */
    static void read(byte[] bytes, int at, int end, DecodedSegment into) {
        while (at < end) {
            int kind = bytes[at] & 0xff;
            if (kind == END) {
                return;
            }
            if (kind == NO_OPERATION) {
                at++;
                continue;
            }
            int length = at + 1 < end ? bytes[at + 1] & 0xff : 0;
            if (length < 2 || at + length > end) {
                return;
            }
            option(bytes, kind, at + 2, length - 2, into);
            at += length;
        }
    }

    private static void option(byte[] bytes, int kind, int value, int length, DecodedSegment into) {
        switch (kind) {
            case MAXIMUM_SEGMENT_SIZE ->
                into.maximumSegmentSize = length == 2 ? unsignedShort(bytes, value) : into.maximumSegmentSize;
            case WINDOW_SCALE -> into.windowScale = length == 1 ? bytes[value] & 0xff : into.windowScale;
            case SACK_PERMITTED -> into.sackPermitted |= length == 0;
            case SACK -> sack(bytes, value, length, into);
            case TIMESTAMPS -> timestamps(bytes, value, length, into);
            case FAST_OPEN -> into.fastOpen = true;
            case EXPERIMENT -> into.fastOpen |= length >= 2 && unsignedShort(bytes, value) == FAST_OPEN_EXPERIMENT;
            default -> {
                // Authentication, multipath and others say nothing about timing.
            }
        }
    }

    private static void timestamps(byte[] bytes, int value, int length, DecodedSegment into) {
        if (length == 8) {
            into.hasTimestamps = true;
            into.tsVal = word(bytes, value);
            into.tsEcr = word(bytes, value + 4);
        }
    }

    private static void sack(byte[] bytes, int value, int length, DecodedSegment into) {
        if (length % 8 != 0) {
            return;
        }
        into.sackBlocks = Math.min(length / 8, DecodedSegment.MAX_SACK_BLOCKS);
        for (int block = 0; block < into.sackBlocks; block++) {
            into.sackLeft[block] = word(bytes, value + 8 * block);
            into.sackRight[block] = word(bytes, value + 8 * block + 4);
        }
    }
}
