package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    @Test
    void tellsAllThatItWasTold() {
        StatusLine line = new StatusLine(
                new CaptureCounters(1, 2, 3, 4, 5), new KeptFiles(List.of(Path.of("a b.pcap"), Path.of("c")), 6));
        assertEquals(line, StatusLine.parse(line.text()));
    }

    @Test
    void isNoneWithoutNumbersOrFiles() {
        assertNull(StatusLine.parse("some words"));
        assertNull(StatusLine.parse("1\t2\t3\t4\t5\t6"));
        assertNull(StatusLine.parse("1\t2\t3\t4\t5\tx\tfile"));
    }
}
