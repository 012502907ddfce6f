package org.wirelapse.app.ui.ladder;

import org.wirelapse.analysis.flow.Direction;

/**
 * Where things stand across the ladder, pixels.
 *
 * @param client the client's line
 * @param server the server's line
 * @param notes left edge of the notes
 * @param width of all
 */
record LadderLayout(double client, double server, double notes, double width) {
    private static final double TIMES = 150;
    private static final double GAP = 14;

    static LadderLayout of(double width) {
        double notes = width - Math.max(150, Math.min(460, 0.3 * width));
        return new LadderLayout(TIMES, Math.max(TIMES + 80, notes - GAP), notes, width);
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
