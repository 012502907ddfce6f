package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class NagleDelayedAckTest {
    private static final String HEAD = "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n";

    private static Conversation bodyAfter(String acknowledged) {
        return connected()
                .client("2.000", "P.", HEAD)
                .server(acknowledged, ".")
                .client(acknowledged, "P.", "12345")
                .server("2.120", "P.", OK);
    }

    @Test
    void pricesTheWholeStall() {
        assertEquals(
                60_000_000, found(new NagleDelayedAck(), bodyAfter("2.060")).costNs());
        assertClear(new NagleHold(), bodyAfter("2.060"));
    }

    @Test
    void aPlainRoundTripIsNaglesAlone() {
        assertClear(new NagleDelayedAck(), bodyAfter("2.020"));
        assertEquals(20_000_000, found(new NagleHold(), bodyAfter("2.020")).costNs());
    }

    @Test
    void whatIsWrittenAtOnceIsNotHeld() {
        Conversation talk = connected().client("2.000", "P.", HEAD + "12345").server("2.020", "P.", OK);
        assertClear(new NagleDelayedAck(), talk);
        assertClear(new NagleHold(), talk);
    }
}
