package org.wirelapse.analysis.unit;

/** Bit rates as people read them, in powers of 1,000: three significant digits and the unit that fits. */
public final class BitRates {
    private static final String[] UNITS = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};

    private BitRates() {}

    /** For example {@code 640 bit/s}, {@code 12.5 Mbit/s}. */
    public static String text(long bitsPerSecond) {
        return ThreeDigits.text(bitsPerSecond, 1_000, UNITS);
    }
}
