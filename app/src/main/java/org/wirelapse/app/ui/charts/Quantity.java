package org.wirelapse.app.ui.charts;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.LongFunction;
import org.wirelapse.analysis.unit.BitRates;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Durations;

/** What the heights of a chart mean. */
enum Quantity {
    /** A place in the stream; the axis need not begin at 0. */
    OFFSET(ByteCounts::text),
    BYTES(ByteCounts::text),
    /** Nanoseconds. */
    DURATION(Durations::text),
    /** Bits per second. */
    BIT_RATE(BitRates::text);

    private final LongFunction<String> words;

    Quantity(LongFunction<String> words) {
        this.words = words;
    }

    /** A value with its unit. */
    String text(double value) {
        return words.apply(Math.round(value));
    }

    /** True if the axis begins at 0, so that heights can be compared. */
    boolean fromZero() {
        return this != OFFSET;
    }

    /** True if heights are bytes. */
    boolean countsBytes() {
        return this == OFFSET || this == BYTES;
    }

    /** Values on an axis. None of them can be negative: below 0 only strips are drawn. */
    NumberFormat axisFormat() {
        return new NumberFormat() {
            @Override
            public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
                return number < 0 ? to : to.append(text(number));
            }

            @Override
            public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
                return format((double) number, to, position);
            }

            @Override
            public Number parse(String source, ParsePosition position) {
                throw new UnsupportedOperationException("axes only print");
            }
        };
    }
}
