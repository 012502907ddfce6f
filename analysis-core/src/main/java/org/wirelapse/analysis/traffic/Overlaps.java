package org.wirelapse.analysis.traffic;

import java.util.Arrays;

/** How many of some spans of time hold at once. */
public final class Overlaps {
    private Overlaps() {}

    /**
     * Sweeps over begins and ends. Spans that touch overlap.
     *
     * @param begins begins of the spans, in any order
     * @param ends their ends, in any order
     * @return the most at once, 0 without spans
     */
    public static int most(long[] begins, long[] ends) {
        long[] begun = begins.clone();
        long[] ended = ends.clone();
        Arrays.sort(begun);
        Arrays.sort(ended);
        int most = 0;
        int over = 0;
        for (int i = 0; i < begun.length; i++) {
            while (over < ended.length && ended[over] < begun[i]) {
                over++;
            }
            most = Math.max(most, i + 1 - over);
        }
        return most;
    }
}
