package org.wirelapse.analysis.capture;

/**
 * What a pcapng interface counts time in.
 *
 * @param binary true if a tick is 2⁻ᵉ seconds, false if it is 10⁻ᵉ seconds
 * @param exponent e, 0 to 127
 * @param offsetSeconds added to every time, the option {@code if_tsoffset}
 */
record TickUnit(boolean binary, int exponent, long offsetSeconds) {
    /** Microseconds, where the file does not say otherwise. */
    static final TickUnit MICROSECONDS = new TickUnit(false, 6, 0);

    /** Nanoseconds. */
    static final TickUnit NANOSECONDS = new TickUnit(false, 9, 0);

    private static final long SECOND_NS = 1_000_000_000;
    private static final int SECOND_DIGITS = 9;
    /** Ten to this power is the largest that 64 bits hold, unsigned. */
    private static final int MOST_DIGITS = 19;

    /** The unit that an {@code if_tsresol} byte names: the top bit chooses base 2, the other bits are the exponent. */
    static TickUnit of(int resolution, long offsetSeconds) {
        return new TickUnit((resolution & 0x80) != 0, resolution & 0x7f, offsetSeconds);
    }

    /** The byte that names the unit, as {@link #of} takes it. */
    int resolution() {
        return (binary ? 0x80 : 0) | exponent;
    }

    /**
     * A timestamp as ns since 1970.
     *
     * @param ticks unsigned 64 bits
     * @return the time, or {@link RecordCursor#NO_TIME} if it lies outside the years 1677 to 2262 that a long can name
     */
    long toEpochNs(long ticks) {
        try {
            long ns = binary ? binaryNs(ticks) : decimalNs(ticks);
            return Math.addExact(ns, Math.multiplyExact(offsetSeconds, SECOND_NS));
        } catch (ArithmeticException tooFar) {
            return RecordCursor.NO_TIME;
        }
    }

    private long decimalNs(long ticks) {
        if (exponent > SECOND_DIGITS) {
            int digits = exponent - SECOND_DIGITS;
            return digits > MOST_DIGITS ? 0 : Long.divideUnsigned(ticks, powerOfTen(digits));
        }
        if (ticks < 0) {
            throw new ArithmeticException("beyond 63 bits");
        }
        return Math.multiplyExact(ticks, powerOfTen(SECOND_DIGITS - exponent));
    }

    private long binaryNs(long ticks) {
        // Below 2⁻⁶³ s a tick is worth nothing in ns, so the finest units lose their lowest bits.
        int bits = Math.min(exponent, 63);
        int dropped = exponent - bits;
        long count = dropped > 63 ? 0 : ticks >>> dropped;
        long seconds = bits == 63 ? count >>> 63 : count >>> bits;
        long fraction = count & (1L << bits) - 1;
        long ns = bits == 0 ? 0 : Math.multiplyHigh(fraction, SECOND_NS) << 64 - bits | fraction * SECOND_NS >>> bits;
        if (seconds < 0) {
            throw new ArithmeticException("beyond 63 bits");
        }
        return Math.addExact(Math.multiplyExact(seconds, SECOND_NS), ns);
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
