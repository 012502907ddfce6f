package org.wirelapse.analysis.taps;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * What of a segment stays the same on its way, as numbers that sort: equal segments lie side by side. Entries are {@code hash << 32 | row},
 * rising; the hash has 31 bits and a seed that no one outside knows, so that no capture can be made in which everything collides.
 */
final class SegmentKeys {
    private static final int HEADER_FLAGS = 0x3f;
    private static final long SEED = System.nanoTime() * 0x9e3779b97f4a7c15L;

    private final SegmentLog log;
    private final boolean withIpId;
    private final long[] entries;

    private SegmentKeys(SegmentLog log, boolean withIpId, long[] entries) {
        this.log = log;
        this.withIpId = withIpId;
        this.entries = entries;
    }

    /**
     * The keys of one direction's segments.
     *
     * @param withIpId whether the IP identification is to be the same too; some middleboxes write it anew
     * @param wanted which rows
     */
    static SegmentKeys of(SegmentLog log, Direction direction, boolean withIpId, IntPredicate wanted) {
        long[] entries = new long[log.size()];
        int count = 0;
        for (int row = 0; row < log.size(); row++) {
            if (log.direction(row) == direction && wanted.test(row)) {
                entries[count++] = (long) hash(log, row, withIpId) << 32 | row;
            }
        }
        Arrays.sort(entries, 0, count);
        return new SegmentKeys(log, withIpId, Arrays.copyOf(entries, count));
    }

    boolean withIpId() {
        return withIpId;
    }

    int size() {
        return entries.length;
    }

    int row(int entry) {
        return (int) entries[entry];
    }

    int hash(int entry) {
        return (int) (entries[entry] >>> 32);
    }

    /** First entry behind those with the hash of the given one. */
    int behind(int entry) {
        int end = entry;
        while (end < entries.length && hash(end) == hash(entry)) {
            end++;
        }
        return end;
    }

    /** True if a segment of another log has the same key as one of this. */
    boolean same(int row, SegmentLog other, int otherRow) {
        return log.sequence(row) == other.sequence(otherRow)
                && log.payloadLength(row) == other.payloadLength(otherRow)
                && (log.flags(row) & HEADER_FLAGS) == (other.flags(otherRow) & HEADER_FLAGS)
                && (!log.ack(row) || log.acknowledgment(row) == other.acknowledgment(otherRow))
                && log.window(row) == other.window(otherRow)
                && sameStamps(log, row, other, otherRow)
                && (!withIpId || log.ipId(row) == other.ipId(otherRow));
    }

    /** True if both were stamped by the same tick of the sender's clock; a middlebox may have taken the stamps away. */
    static boolean sameStamps(SegmentLog log, int row, SegmentLog other, int otherRow) {
        return !log.hasTimestamps(row)
                || !other.hasTimestamps(otherRow)
                || log.tsVal(row) == other.tsVal(otherRow) && log.tsEcr(row) == other.tsEcr(otherRow);
    }

    private static int hash(SegmentLog log, int row, boolean withIpId) {
        long hash = SEED;
        hash = mixed(hash ^ log.sequence(row));
        hash = mixed(hash ^ (log.ack(row) ? log.acknowledgment(row) : 0));
        hash = mixed(hash ^ ((long) log.payloadLength(row) << 32 | (log.flags(row) & HEADER_FLAGS) << 16));
        hash = mixed(hash ^ log.window(row));
        return (int) (mixed(hash ^ (withIpId ? log.ipId(row) : -1)) >>> 33);
    }

    /** The finalizer of splitmix64: every bit of the input touches every bit of the output. */
    private static long mixed(long value) {
        long a = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }
}
