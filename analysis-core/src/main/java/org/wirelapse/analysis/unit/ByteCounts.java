package org.wirelapse.analysis.unit;

/** Byte counts as people read them, in powers of 1,000: three significant digits and the unit that fits. */
public final class ByteCounts {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private ByteCounts() {}

    /** For example {@code 812 B}, {@code 14.6 kB}, {@code 2.40 MB}. */
    public static String text(long bytes) {
        return ThreeDigits.text(bytes, 1_000, UNITS);
    }
}
