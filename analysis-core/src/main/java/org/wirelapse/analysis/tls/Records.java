package org.wirelapse.analysis.tls;

import java.util.Arrays;

/**
 * The records of one direction, in order, as columns.
 *
 * <p>Invariant: each record begins where the one before ends. Where record borders were lost in a hole, one entry of type {@link #LOST}
 * covers everything up to the next border that was found.
 */
final class Records {
    /** Type of a stretch in which no record borders are known. */
    static final int LOST = 0;

    /** Type, version, length (RFC 8446 §5.1). */
    static final int HEADER_BYTES = 5;

    private int count;
    private long[] ends = new long[16];
    private byte[] types = new byte[16];
    private final long firstStart;

    Records(long firstStart) {
        this.firstStart = firstStart;
    }

    int count() {
        return count;
    }

    /** Stream offset of a record's header. */
    long start(int record) {
        return record == 0 ? firstStart : ends[record - 1];
    }

    /** Stream offset behind a record; it may lie behind the stream's end. */
    long end(int record) {
        return ends[record];
    }

    /** {@link ContentType} as its header says, or {@link #LOST}. */
    int type(int record) {
        return types[record];
    }

    /** Bytes behind the header; for a lost stretch all its bytes. */
    int payloadBytes(int record) {
        return (int) (end(record) - start(record)) - HEADER_BYTES;
    }

    void add(int type, long end) {
        if (count == types.length) {
            ends = Arrays.copyOf(ends, count * 2);
            types = Arrays.copyOf(types, count * 2);
        }
        types[count] = (byte) type;
        ends[count++] = end;
    }
}
