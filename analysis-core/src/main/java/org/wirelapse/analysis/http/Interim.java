package org.wirelapse.analysis.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The interim responses before a final one.
 *
 * @param statuses their status codes
 * @param startNs when the first began, or -1 if there was none
 */
record Interim(List<Integer> statuses, long startNs) {
    static final Interim NONE = new Interim(List.of(), -1);

    /** More than this many are not listed. */
    private static final int MAX_LISTED = 100;

    Interim with(int status, long ns) {
        if (statuses.size() == MAX_LISTED) {
            return this;
        }
        List<Integer> more = new ArrayList<>(statuses);
        more.add(status);
        return new Interim(List.copyOf(more), startNs < 0 ? ns : startNs);
    }
}
