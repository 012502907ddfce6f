package org.wirelapse.analysis.unit;

import java.util.Locale;

/** Numbers of things as people read them. */
public final class Counts {
    private Counts() {}

    /**
     * For example {@code 1 exchange}, {@code 12,345 exchanges}.
     *
     * @param count how many, 0 or more
     * @param one the word for one of them, whose plural ends in s
     */
    public static String text(long count, String one) {
        return text(count) + " " + (count == 1 ? one : one + "s");
    }

    /** For example {@code 12,345}. */
    public static String text(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
