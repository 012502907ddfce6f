package org.wirelapse.analysis.tcp;

import java.util.List;
import org.wirelapse.analysis.flow.SegmentLog;

/** Segments whose stream offsets a test states itself, for tests of what stands above TCP. */
public final class HandMadeSegments {
    private HandMadeSegments() {}

    /** Row by row the stream offset and what is acknowledged. */
    public static Segments of(SegmentLog log, List<Long> starts, List<Long> acknowledged) {
        Segments segments = new Segments(log, log.size());
        for (int row = 0; row < log.size(); row++) {
            segments.offsets(row, starts.get(row), acknowledged.get(row));
        }
        return segments;
    }
}
