package org.wirelapse.analysis.traffic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private final Concurrency spans = Concurrency.of(new long[] {10, 0, 30}, new long[] {20, 30, 40});

    @Test
    void changesWhereASpanBeginsOrEnds() {
        assertArrayEquals(new long[] {0, 10, 20, 30, 30, 40}, spans.timesNs());
        assertArrayEquals(new int[] {1, 2, 1, 0, 1, 0}, spans.counts());
    }

    @Test
    void tellsTheMostInAStretchOfTime() {
        assertEquals(2, spans.most());
        assertEquals(1, spans.most(21, 29));
        assertEquals(2, spans.most(5, 11));
        assertEquals(0, spans.most(-5, 0));
        assertEquals(0, spans.most(40, 99));
    }

    @Test
    void isZeroWithoutSpans() {
        assertEquals(0, Concurrency.of(new long[0], new long[0]).most(0, 10));
    }
}
