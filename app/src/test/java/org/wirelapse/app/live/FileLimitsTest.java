package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class FileLimitsTest {
    private static final long LARGEST = 1000;

    @Test
    void limitsNothingUnlessTold() {
        assertFalse(FileLimits.NONE.over(Long.MAX_VALUE));
        assertFalse(FileLimits.NONE.full(Long.MAX_VALUE, Long.MAX_VALUE));
        assertEquals(Integer.MAX_VALUE, FileLimits.NONE.room(0, 0, LARGEST));
    }

    @Test
    void endsAtItsSizeItsPacketsOrItsTime() {
        assertTrue(FileLimits.NONE.withBytes(500).full(500, 0));
        assertTrue(FileLimits.NONE.withPackets(3).full(0, 3));
        assertTrue(FileLimits.NONE.withDuration(Duration.ofSeconds(1)).over(1_000_000_000));
        assertFalse(FileLimits.NONE.withDuration(Duration.ofSeconds(1)).over(999_999_999));
    }

    @Test
    void passesItsSizeWithItsLastPacketOnly() {
        FileLimits limits = FileLimits.NONE.withBytes(5500);
        assertEquals(5, limits.room(0, 0, LARGEST));
        assertEquals(1, limits.room(4501, 0, LARGEST));
        assertEquals(1, limits.room(5499, 0, LARGEST));
    }

    @Test
    void leavesRoomForThePacketsThatAreLeft() {
        assertEquals(7, FileLimits.NONE.withPackets(10).room(0, 3, LARGEST));
    }

    @Test
    void namesTheFilesOfARingAsDumpcapDoes() {
        LocalDateTime time = LocalDateTime.of(2026, 11, 20, 9, 8, 7);
        assertEquals(
                Path.of("x", "a.b_00012_20261120090807.pcap"), DumpFiles.numbered(Path.of("x", "a.b.pcap"), 12, time));
        assertEquals(Path.of("a_00001_20261120090807"), DumpFiles.numbered(Path.of("a"), 1, time));
    }
}
