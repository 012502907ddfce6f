package org.wirelapse.analysis.compare;

import java.util.Arrays;
import java.util.OptionalLong;

/** How long some exchanges took. Immutable. */
public final class Sample {
    private final long[] sortedNs;
    private final long totalNs;

    private Sample(long[] sortedNs) {
        this.sortedNs = sortedNs;
        totalNs = Arrays.stream(sortedNs).sum();
    }

    /** A sample of durations in ns, in any order. */
    static Sample of(long[] durationsNs) {
        long[] sorted = durationsNs.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    /** How many. */
    public int size() {
        return sortedNs.length;
    }

    /** All together. */
    public long totalNs() {
        return totalNs;
    }

    /** Mean, empty without exchanges. */
    public OptionalLong meanNs() {
        return size() == 0 ? OptionalLong.empty() : OptionalLong.of(totalNs / size());
    }

    /**
     * A percentile; empty where fewer than one exchange could lie above it, for then it would be the largest and no percentile: the 90th
     * needs 10 exchanges, the 99th 100.
     *
     * @param percent 1 to 99
     */
    public OptionalLong percentileNs(int percent) {
        if ((long) size() * (100 - percent) < 100) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(sortedNs[(int) ((size() - 1) * (long) percent / 100)]);
    }

    long ns(int rank) {
        return sortedNs[rank];
    }
}
