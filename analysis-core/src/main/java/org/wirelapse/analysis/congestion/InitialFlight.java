package org.wirelapse.analysis.congestion;

import java.util.OptionalInt;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Segments;

/**
 * What a sender sent before it heard of any of its data.
 *
 * @param segments number of segments
 * @param bounded true if it had more to send and stopped, so that this is its initial window; else it is at least this
 */
record InitialFlight(int segments, boolean bounded) {
    /** The initial window of RFC 6928, and of Linux. */
    private static final int USUAL = 10;

    /** On a faster path the sender hears before it is done. */
    private static final long LEAST_PAUSE_NS = 200_000;

    /** A sender that was stopped by its window goes on at once when it hears. */
    private static final long RELEASE_NS = 2_000_000;

    static InitialFlight of(SenderTimeline timeline, int mss) {
        Segments segments = timeline.segments();
        SegmentLog log = segments.log();
        int count = 0;
        long end = 0;
        long edge = 0;
        boolean full = false;
        int event = 0;
        for (; event < timeline.size(); event++) {
            int row = timeline.row(event);
            if (!timeline.sent(event)) {
                if (segments.acknowledged(row) > 0 && count > 0) {
                    break;
                }
                edge = Math.max(edge, segments.acknowledged(row) + segments.windowBytes(row));
            } else if (segments.end(row) > end) {
                count += (int) Math.min(64, (segments.end(row) - end + mss - 1) / mss);
                end = segments.end(row);
                full = log.payloadLength(row) >= mss;
            }
        }
        boolean stopped = event > 0
                && event < timeline.size()
                && timeline.timeNs(event) - timeline.timeNs(event - 1) >= LEAST_PAUSE_NS;
        return new InitialFlight(count, full && stopped && edge - end >= mss && goesOn(timeline, event, end, mss));
    }

    private static boolean goesOn(SenderTimeline timeline, int heard, long end, int mss) {
        for (int event = heard; event < timeline.size(); event++) {
            int row = timeline.row(event);
            if (timeline.sent(event) && timeline.segments().end(row) > end) {
                return timeline.segments().log().payloadLength(row) >= mss
                        && (timeline.timeNs(event) - timeline.timeNs(heard) < RELEASE_NS
                                || timeline.loopNs() > 0 && echoes(timeline, row, timeline.row(heard)));
            }
        }
        return false;
    }

    /** True if the sender had heard nothing since, however long the segment then queued on its way to the tap (RFC 7323 §4.3). */
    private static boolean echoes(SenderTimeline timeline, int row, int heardRow) {
        SegmentLog log = timeline.segments().log();
        return log.hasTimestamps(row) && log.hasTimestamps(heardRow) && log.tsEcr(row) == log.tsVal(heardRow);
    }

    /** The initial window, where it was seen. */
    OptionalInt initialWindow() {
        return bounded ? OptionalInt.of(segments) : OptionalInt.empty();
    }

    /** Window to begin with. */
    int window() {
        return bounded ? segments : Math.max(USUAL, segments);
    }
}
