package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "org.wirelapse.app.live.Loopback#libpcapThere", disabledReason = "libpcap is missing")
class BpfFilterTest {
    @Test
    void takesWhatLibpcapTakes() {
        assertDoesNotThrow(() -> BpfFilter.check("tcp port 80 and host 10.0.0.1"));
        assertDoesNotThrow(() -> BpfFilter.check(""));
    }

    @Test
    void repeatsWhatLibpcapSays() {
        String complaint = assertThrows(LiveCaptureException.class, () -> BpfFilter.check("port 99999"))
                .getMessage();
        assertTrue(complaint.contains("illegal port number"), complaint);
    }
}
