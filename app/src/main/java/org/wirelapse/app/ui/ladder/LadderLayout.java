package org.wirelapse.app.ui.ladder;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.app.ui.theme.Pixels;

/**
 * Where things stand across the ladder, pixels.
 *
 * @param client the client's line
 * @param server the server's line
 * @param notes left edge of the notes
 * @param width of all
 */
record LadderLayout(double client, double server, double notes, double width) {
    static LadderLayout of(double width) {
        double times = Pixels.of(150);
        double notes = width - Math.max(times, Math.min(Pixels.of(460), 0.3 * width));
        return new LadderLayout(times, Math.max(times + Pixels.of(80), notes - Pixels.of(14)), notes, width);
    }

    /** The line of a segment's sender. */
    double from(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? client : server;
    }

    /** The line of its receiver. */
    double to(Direction direction) {
        return from(direction.reverse());
    }
}
