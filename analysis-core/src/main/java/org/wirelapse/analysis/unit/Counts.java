package org.wirelapse.analysis.unit;

/** Numbers of things as people read them. */
public final class Counts {
    private Counts() {}

    /**
     * For example {@code 1 exchange}, {@code 12 exchanges}.
     *
     * @param count how many, 0 or more
     * @param one the word for one of them, whose plural ends in s
     */
    public static String text(long count, String one) {
        return count + " " + (count == 1 ? one : one + "s");
    }
}
