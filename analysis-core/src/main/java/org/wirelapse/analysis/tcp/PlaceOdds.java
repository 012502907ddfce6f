package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.tcp.Vantage.Point;

/**
 * How likely the tap stands at either host or between them: evidence adds up as logarithms of likelihood ratios, each piece taken for
 * independent of the others. Without evidence all three places are alike.
 */
final class PlaceOdds {
    private static final Point[] PLACES = {Point.CLIENT, Point.SERVER, Point.MIDDLE};

    /** Less is a guess between two places. */
    private static final double LEAST_CONFIDENCE = 0.55;

    /** More needs no further evidence. */
    private static final double SURE = 0.95;

    private final double[] logs = new double[PLACES.length];

    /** Evidence that is so many times as likely at a place as elsewhere, or a fraction of that. */
    void times(Point place, double ratio) {
        logs[place.ordinal()] += Math.log(ratio);
    }

    private Point best() {
        Point best = PLACES[0];
        for (Point place : PLACES) {
            best = logs[place.ordinal()] > logs[best.ordinal()] ? place : best;
        }
        return best;
    }

    private double probability(Point of) {
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - logs[of.ordinal()]);
        }
        return 1 / sum;
    }

    boolean sure() {
        return probability(best()) >= SURE;
    }

    /** The verdict. */
    Vantage vantage(double position, long clientLoopNs, long serverLoopNs) {
        Point best = best();
        double probability = probability(best);
        return probability < LEAST_CONFIDENCE
                ? new Vantage(Point.UNDECIDED, 0, position, clientLoopNs, serverLoopNs)
                : new Vantage(best, probability, position, clientLoopNs, serverLoopNs);
    }
}
