package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class PathMtuTest {
    private static Conversation sending(String repeat) {
        return connected()
                .client("1.000", "P.", GET)
                .server("1.020", "P. len 200")
                .client("1.040", ".")
                .server("1.041", ". 201:1661")
                .server("1.042", "P. 1661:1700")
                .client("1.062", ". ack 201 sack 1661:1700")
                .server("1.300", ". 201:1661")
                .server("1.800", repeat)
                .client("1.820", repeat.contains("901") ? ". ack 901" : ". ack 201 sack 1661:1700");
    }

    @Test
    void findsFullSegmentsThatVanish() {
        assertEquals(
                "[7, 10, 11]",
                found(new PathMtu(), sending(". 201:1661")).packets().toString());
    }

    @Test
    void twoCopiesMayBeLosses() {
        assertClear(new PathMtu(), sending(". 201:901"));
    }
}
