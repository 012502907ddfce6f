package org.wirelapse.app.ui.ladder;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.app.ui.charts.SegmentWords;
import org.wirelapse.app.ui.session.MessageStarts;
import org.wirelapse.app.ui.session.Session;

/**
 * A connection laid out as a ladder.
 *
 * @param detail the connection
 * @param legs how long segments travel
 * @param scale heights of times
 * @param lost rows of segments that never arrived
 * @param starts messages that begin in a row, in words
 * @param words what each segment is
 */
record Ladder(
        ConnectionDetail detail,
        Legs legs,
        LadderScale scale,
        BitSet lost,
        Map<Integer, String> starts,
        SegmentWords words) {
    /** Slope of segments whose way is not known, in parts of a row. */
    private static final double NOMINAL = 0.5;

    /** Lays it out; not for the event thread. */
    static Ladder of(ConnectionDetail detail, int rowHeight) {
        Segments segments = detail.tcp().segments();
        Legs legs = Legs.of(detail.tcp().facts().vantage());
        return new Ladder(
                detail,
                legs,
                new LadderScale(segments.log(), segments.size(), rowHeight, legs.wholeNs()),
                lost(detail),
                MessageStarts.of(detail.summary()),
                new SegmentWords(detail.tcp()));
    }

    private static BitSet lost(ConnectionDetail detail) {
        BitSet lost = new BitSet();
        for (Direction direction : Direction.values()) {
            for (Retransmission repeat :
                    detail.tcp().facts().direction(direction).retransmissions()) {
                if (repeat.lost() == Retransmission.Lost.AFTER_TAP
                        && repeat.verdict() == Retransmission.Verdict.NEEDED
                        && repeat.original().isPresent()) {
                    int row = Session.row(
                            detail.tcp().segments().log(), repeat.original().getAsInt());
                    if (row >= 0) {
                        lost.set(row);
                    }
                }
            }
        }
        return lost;
    }

    Segments segments() {
        return detail.tcp().segments();
    }

    SegmentLog log() {
        return segments().log();
    }

    /** What its stalls belong to. */
    List<? extends TiledInterval> intervals() {
        return detail.summary().intervals();
    }

    /** Where a segment left its sender. */
    double sentY(int row, int rowHeight) {
        Direction direction = log().direction(row);
        return legs.known() ? at(row, -legs.beforeNs(direction)) : scale.y(row) - NOMINAL * rowHeight;
    }

    /** Where it reached its receiver, or would have. */
    double receivedY(int row, int rowHeight) {
        Direction direction = log().direction(row);
        return legs.known() ? at(row, legs.afterNs(direction)) : scale.y(row) + NOMINAL * rowHeight;
    }

    /** Segments of one instant have heights of their own, so a way of no length must not be looked up by time. */
    private double at(int row, long laterNs) {
        return laterNs == 0 ? scale.y(row) : scale.y(log().timeNs(row) + laterNs);
    }
}
