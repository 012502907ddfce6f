package org.wirelapse.analysis.traffic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
    void countsAConnectionOfOnePacketThatCameLast() {
        Concurrency lone = Concurrency.of(new long[] {0, 50}, new long[] {40, 50});
        assertArrayEquals(new long[] {0, 40, 50, 50}, lone.timesNs());
        assertArrayEquals(new int[] {1, 0, 1, 0}, lone.counts());
    }

    /** Each pair is a begin and how long it lasts. */
    @Property
    void endsAtNoneAndIsNeverLess(@ForAll List<@Size(2) List<@IntRange(max = 20) Integer>> spans) {
        long[] begins = spans.stream().mapToLong(span -> span.get(0)).toArray();
        long[] ends =
                spans.stream().mapToLong(span -> span.get(0) + span.get(1)).toArray();
        int[] counts = Concurrency.of(begins, ends).counts();
        assertTrue(Arrays.stream(counts).allMatch(count -> count >= 0));
        assertEquals(0, counts.length == 0 ? 0 : counts[counts.length - 1]);
    }

    @Test
    void isZeroWithoutSpans() {
        assertEquals(0, Concurrency.of(new long[0], new long[0]).most(0, 10));
    }
}
