package org.wirelapse.analysis.traffic;

import java.util.Arrays;

/**
 * How many of some spans of time hold at each time, as steps. Where spans touch, the earlier has ended.
 *
 * @param timesNs when the number changes, rising
 * @param counts the number from that time on
 */
public record Concurrency(long[] timesNs, int[] counts) {
    /**
     * Sweeps over begins and ends.
     *
     * @param begins begins of the spans, in any order
     * @param ends their ends, in any order
     */
    public static Concurrency of(long[] begins, long[] ends) {
        long[] begun = begins.clone();
        long[] ended = ends.clone();
        Arrays.sort(begun);
        Arrays.sort(ended);
        long[] times = new long[begun.length + ended.length];
        int[] counts = new int[times.length];
        int begin = 0;
        int end = 0;
        for (int step = 0; step < times.length; step++) {
            // What begins and ends at once, as a connection of one packet does, has to begin first.
            boolean oneEnds = begin == begun.length || end < begin && ended[end] <= begun[begin];
            times[step] = oneEnds ? ended[end++] : begun[begin++];
            counts[step] = begin - end;
        }
        return new Concurrency(times, counts);
    }

    /** Most at once within a span of time. */
    public int most(long fromNs, long toNs) {
        int step = stepAt(fromNs);
        int most = step < 0 ? 0 : counts[step];
        for (int i = step + 1; i < timesNs.length && timesNs[i] < toNs; i++) {
            most = Math.max(most, counts[i]);
        }
        return most;
    }

    /** Most at once. */
    public int most() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /** The last step that has happened by a time, or -1. */
    private int stepAt(long ns) {
        int low = 0;
        int high = timesNs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timesNs[middle] <= ns) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
