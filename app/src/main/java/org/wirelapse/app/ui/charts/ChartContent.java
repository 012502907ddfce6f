package org.wirelapse.app.ui.charts;

import java.util.List;

/**
 * Everything that a chart of one direction shows, computed once.
 *
 * @param series those behind first
 * @param strips lanes at the foot, may be none
 * @param note what must be known to read it, a few words; may be empty
 */
record ChartContent(List<Series> series, List<Strip> strips, String note) {
    static ChartContent of(List<Series> series) {
        return new ChartContent(series, List.of(), "");
    }
}
