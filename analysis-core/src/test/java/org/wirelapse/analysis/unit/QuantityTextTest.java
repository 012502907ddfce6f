package org.wirelapse.analysis.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantityTextTest {
    @Test
    void keepsThreeSignificantDigits() {
        assertEquals("87 ns", Durations.text(87));
        assertEquals("1.93 s", Durations.text(1_934_000_000L));
        assertEquals("12.4 ms", Durations.text(12_400_000));
        assertEquals("200 s", Durations.text(200_000_000_000L));
    }

    @Test
    void roundsUpIntoTheNextUnit() {
        assertEquals("1.00 ms", Durations.text(999_999));
        assertEquals("10.0 ms", Durations.text(9_999_000));
        assertEquals("100 ms", Durations.text(99_990_000));
        assertEquals("999 B", ByteCounts.text(999));
        assertEquals("1.00 kB", ByteCounts.text(1_000));
    }

    @Test
    void printsZeroAndNegatives() {
        assertEquals("0 s", Durations.text(0));
        assertEquals("0 B", ByteCounts.text(0));
        assertEquals("-2.50 ms", Durations.text(-2_500_000));
    }
}
