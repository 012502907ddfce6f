package org.wirelapse.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirelapse.app.live.FileLimits;

class LimitOptionsTest {
    @Test
    void readsConditionsAsDumpcapDoes() {
        assertEquals(
                new FileLimits(Duration.ofSeconds(60), 5_000_000, 10, 3),
                LimitOptions.parse(List.of("duration:60", "filesize:5000", "packets:10", "files:3")));
    }

    @Test
    void doesNotOverflowOnTheLargestSize() {
        assertEquals(
                2_147_483_647_000L,
                LimitOptions.parse(List.of("filesize:2147483647")).bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "60",
                "duration",
                "duration:",
                "duration:0",
                "packets:-1",
                "weight:3",
                "files:1:2",
                "packets:x"
            })
    void refusesWhatMeansNothing(String condition) {
        assertThrows(IllegalArgumentException.class, () -> LimitOptions.parse(List.of(condition)));
    }
}
