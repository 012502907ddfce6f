package org.wirelapse.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenRangesTest {
    private final SeenRanges seen = new SeenRanges(0);

    private String addAndTell(long start, long end) {
        List<String> parts = new ArrayList<>();
        seen.add(start, end, (from, to) -> parts.add(from + "-" + to));
        return String.join(" ", parts);
    }

    @Test
    void growsAtTheTop() {
        assertEquals("0-10", addAndTell(0, 10));
        assertEquals("10-25", addAndTell(5, 25));
        assertEquals("", addAndTell(0, 25));
        assertEquals(25, seen.top());
        assertTrue(seen.whole());
    }

    @Test
    void leavesAHoleAndFillsItFromBothSides() {
        seen.add(100, 200);
        assertEquals(0, seen.contiguousTo());
        assertEquals("0-30", addAndTell(0, 30));
        assertEquals("80-100", addAndTell(80, 120));
        assertEquals("40-50", addAndTell(40, 50));
        assertEquals("30-40 50-80 200-210", addAndTell(0, 210));
        assertTrue(seen.whole());
    }

    @Test
    void takesWhatLiesBelowTheBaseAsSeen() {
        assertEquals(0, seen.add(-10, 0));
        assertEquals("0-5", addAndTell(-10, 5));
    }

    @Test
    void ignoresEmptyRanges() {
        assertEquals(0, seen.add(50, 50));
        assertEquals(0, seen.top());
    }

    @Test
    void countsWhatIsMissing() {
        seen.add(10, 20);
        seen.add(30, 40);
        assertEquals(10 + 10 + 5, seen.unseen(0, 45));
        assertEquals(3, seen.unseen(5, 8));
        assertEquals(0, seen.unseen(10, 20));
        assertFalse(seen.whole());
        List<String> holes = new ArrayList<>();
        seen.holes((from, to) -> holes.add(from + "-" + to));
        assertEquals(List.of("0-10", "20-30"), holes);
    }

    @Test
    void agreesWithASetOfBytes() {
        Random random = new Random(7);
        BitSet bytes = new BitSet();
        for (int i = 0; i < 5_000; i++) {
            int start = random.nextInt(2_000);
            int end = start + random.nextInt(30);
            BitSet missing = new BitSet();
            missing.set(start, end);
            missing.andNot(bytes);
            assertEquals(missing.cardinality(), seen.unseen(start, end));
            assertEquals(missing.cardinality(), seen.add(start, end));
            bytes.set(start, end);
            assertEquals(bytes.length(), seen.top());
            assertEquals(bytes.nextClearBit(0), seen.contiguousTo());
        }
    }
}
