package org.wirelapse.app.ui.charts;

import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.app.ui.theme.Markup;

/**
 * One direction of one connection, computed for a chart.
 *
 * @param detail the connection
 * @param direction the direction
 * @param drawing draws it
 * @param messages its HTTP messages
 * @param finder finds segments in it
 * @param words says what they are
 */
record ChartSubject(
        ConnectionDetail detail,
        Direction direction,
        ChartDrawing drawing,
        Messages messages,
        SegmentFinder finder,
        SegmentWords words) {
    /** Computes it; not for the event thread. */
    static ChartSubject of(ConnectionDetail detail, Direction direction, ChartKind kind) {
        Messages messages = Messages.of(detail.summary());
        return new ChartSubject(
                detail,
                direction,
                new ChartDrawing(kind, kind.content(detail, direction), messages),
                messages,
                new SegmentFinder(detail.tcp().segments(), direction),
                new SegmentWords(detail.tcp()));
    }

    /** The connection's number. */
    int stream() {
        return detail.connection().stream();
    }

    /**
     * What is at a place of the chart, in HTML, or null where there is nothing to say.
     *
     * @param row the segment there, or -1
     */
    String tip(double x, double y, int row) {
        long ns = drawing.scale().ns(x);
        StringBuilder tip = new StringBuilder();
        if (row >= 0) {
            line(tip, words.heading(row));
            line(tip, words.bytes(row));
            line(tip, words.notes(row));
        }
        line(tip, String.join(" · ", drawing.valuesAt(row >= 0 ? finder.timeNs(row) : ns)));
        Strip.State state = drawing.stateAt(x, y);
        if (state != null) {
            line(tip, "<b>" + state.name() + "</b>: " + state.sentence());
        }
        Wait wait = drawing.bands().at(ns);
        if (wait != null) {
            line(tip, "<i>" + wait.cause().words() + ", " + Durations.text(wait.durationNs()) + "</i>");
        }
        if (y < drawing.area().getY() + MessageLanes.height()) {
            messages.at(ns).forEach(message -> line(tip, Markup.escape(message.label())));
        }
        return tip.isEmpty() ? null : "<html>" + tip + "</html>";
    }

    private static void line(StringBuilder tip, String line) {
        if (!line.isEmpty()) {
            tip.append(tip.isEmpty() ? "" : "<br>").append(line);
        }
    }
}
