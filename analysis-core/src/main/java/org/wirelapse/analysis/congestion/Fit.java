package org.wirelapse.analysis.congestion;

/**
 * How well a model agrees with what the sender did.
 *
 * @param violations more in flight than the model allows: certain contradictions
 * @param missed the sender had more to send, and the model allows it
 * @param error sum of the relative sizes of both
 * @param stops times that the sender stopped with whole segments only, room in the receiver's window and no loss to repair
 * @param hits those of them at which the model's window was full, neither more nor less
 * @param losses times that the window had to fall: recoveries, timeouts, echoes of congestion
 */
record Fit(int violations, int missed, double error, int stops, int hits, int losses) {
    /** How many stops a contradiction spoils: the model was set right there, and agreed for a while because of that. */
    private static final int SPOILED = 3;

    /** Share of stops that the model explains, 1 at best; negative where it was contradicted often. */
    double agreement() {
        return stops == 0 ? 0 : (hits - (double) SPOILED * (violations + missed)) / stops;
    }

    /** Share of stops at which the window was full, after the corrections. */
    double hitShare() {
        return stops == 0 ? 0 : (double) hits / stops;
    }
}
