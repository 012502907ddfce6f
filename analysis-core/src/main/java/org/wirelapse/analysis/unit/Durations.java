package org.wirelapse.analysis.unit;

/** Durations as people read them: three significant digits and the unit that fits. */
public final class Durations {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};

    private Durations() {}

    /**
     * For example {@code 0 s}, {@code 87 ns}, {@code 12.4 ms}, {@code 1.93 s}, {@code 200 s}.
     *
     * @param ns nanoseconds, also negative
     */
    public static String text(long ns) {
        return ns == 0 ? "0 s" : ThreeDigits.text(ns, 1_000, UNITS);
    }
}
