package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;

class HeapRoomTest {
    private static final long MOST = 100;

    private long inUse;
    private long garbage;
    private int collections;
    private final HeapRoom room = new HeapRoom(() -> new MemoryUsage(0, inUse + garbage, MOST, MOST), () -> {
        collections++;
        garbage = 0;
    });

    @Test
    void doesNotCollectWhileThereIsRoom() {
        inUse = 60;
        garbage = 10;
        assertFalse(room.low());
        assertEquals(0, collections);
    }

    @Test
    void doesNotTakeGarbageForWhatIsInUse() {
        inUse = 20;
        garbage = 75;
        assertFalse(room.low());
        assertEquals(1, collections);
    }

    @Test
    void isLowWhenTooMuchIsStillInUse() {
        inUse = 71;
        assertTrue(room.low());
    }

    @Test
    void collectsAgainOnlyWhenHalfOfWhatWasFreeIsTaken() {
        inUse = 60;
        garbage = 30;
        assertFalse(room.low());
        garbage = 20;
        assertFalse(room.low());
        assertEquals(1, collections);
        inUse = 81;
        garbage = 0;
        assertTrue(room.low());
        assertEquals(2, collections);
    }

    @Test
    void findsWhereThisProcessKeepsItsObjects() {
        assertFalse(HeapRoom.ofProcess().low());
    }
}
