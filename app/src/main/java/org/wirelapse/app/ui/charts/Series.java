package org.wirelapse.app.ui.charts;

/**
 * One thing that a chart shows.
 *
 * @param name in the legend
 * @param meaning what it says, a sentence without its full stop
 * @param colour name of its colour, without the prefix
 * @param look how it is drawn
 * @param rules true if the vertical axis must hold all of it; others are shown as far as they come near
 * @param curve its points
 */
record Series(String name, String meaning, String colour, Look look, boolean rules, Curve curve) {
    /** How a series is drawn. */
    enum Look {
        /** A vertical line from the lower to the upper end of each point. */
        SPANS,
        /** A line that holds its value until the next point. */
        STEPS,
        /** The same, thinner, to lie on another line without hiding it. */
        FINE,
        /** The same, dashed. */
        DASHES,
        /** A pale area between the lower and the upper ends, each holding until the next point. */
        BAND,
        /** The first letter of the name at each point. */
        LETTERS,
        DOTS,
        /** Hollow dots. */
        RINGS,
        DIAMONDS,
        /** A short line to the right. */
        TICKS,
        CROSSES;

        /** True if the series has a value at any time, not only at its points. */
        boolean holds() {
            return this == STEPS || this == FINE || this == DASHES || this == BAND;
        }
    }

    /** A line over time that the axis must hold. */
    static Series line(String name, String meaning, String colour, Curve curve) {
        return new Series(name, meaning, colour, Look.STEPS, true, curve);
    }

    /** Marks at points of time, which follow the axis. */
    static Series marks(String name, String meaning, String colour, Look look, Curve curve) {
        return new Series(name, meaning, colour, look, false, curve);
    }
}
