package org.wirelapse.analysis.congestion;

/**
 * How well a model agrees with what the sender did.
 *
 * @param judged times that it could have been wrong: pauses in which the window was, or by the model was not, the limit
 * @param violations more in flight than the model allows: certain contradictions
 * @param missed the sender had more to send, and the model allows it
 * @param error sum of the relative sizes of both
 * @param losses recoveries and timeouts
 * @param timeouts timeouts
 */
record Fit(int judged, int violations, int missed, double error, int losses, int timeouts) {
    /** Mean relative contradiction a judgement. */
    double meanError() {
        return judged == 0 ? 0 : error / judged;
    }
}
