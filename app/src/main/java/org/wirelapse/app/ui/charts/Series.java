package org.wirelapse.app.ui.charts;

/**
 * One thing that a chart shows.
 *
 * @param name in the legend
 * @param meaning what it says, a sentence
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
        /** The first letter of the name at each point. */
        LETTERS
    }
}
