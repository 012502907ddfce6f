package org.wirelapse.analysis.compare;

/**
 * Exchanges of one kind, before and after.
 *
 * @param name what they have in common, as the capture wrote it
 * @param before how long they took before
 * @param after how long they took after
 * @param probability how probable so large a difference would be by chance; NaN where there are too few
 * @param change what can be said
 */
public record Group(String name, Sample before, Sample after, double probability, Change change) {
    /** A difference that chance would make more often than this is not called one. Many groups are compared at once, so it is small. */
    public static final double LEVEL = 0.01;

    /** Exchanges that a side needs before anything is said. */
    public static final int LEAST = RankTest.LEAST;

    static Group of(String name, Sample before, Sample after) {
        if (before.size() == 0 || after.size() == 0) {
            Change change =
                    before.size() > 0 ? Change.VANISHED : after.size() > 0 ? Change.APPEARED : Change.NOT_ENOUGH;
            return new Group(name, before, after, Double.NaN, change);
        }
        if (Math.min(before.size(), after.size()) < LEAST) {
            return new Group(name, before, after, Double.NaN, Change.NOT_ENOUGH);
        }
        double probability = RankTest.probability(before, after);
        return new Group(name, before, after, probability, change(before, after, probability));
    }

    private static Change change(Sample before, Sample after, double probability) {
        long difference = middle(after) - middle(before);
        if (probability >= LEVEL || difference == 0) {
            return Change.NO_DIFFERENCE;
        }
        return difference < 0 ? Change.FASTER : Change.SLOWER;
    }

    private static long middle(Sample sample) {
        return sample.ns((sample.size() - 1) / 2);
    }
}
