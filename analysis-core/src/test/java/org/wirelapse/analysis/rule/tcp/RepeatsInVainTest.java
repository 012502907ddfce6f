package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

/** Rules about what looks like a loss and was none. */
class RepeatsInVainTest {
    @Test
    void aCopyThatTheReceiverReportsTwiceWasInVain() {
        Conversation talk = connected()
                .client("1.000", "P.", GET)
                .server("1.020", "P.", OK)
                .server("1.240", "P. 1:39", OK)
                .client("1.241", ". ack 39")
                // D-SACK (RFC 2883 §4): this arrived before.
                .client("1.260", ". ack 39 sack 1:39");
        assertEquals("[6]", found(new SpuriousRetransmission(), talk).packets().toString());
    }

    /** Seen at the sender, which takes displaced segments for a loss; only what it waited from then on is the cut's. */
    @Test
    void pricesTheWindowThatWasCutForNothing() {
        int size = 1460;
        int segments = 20;
        Conversation talk = Conversation.tcp()
                .handshake("0.000", "0.000", "0.040")
                .client("1.000", "P.", GET)
                .server(
                        "1.000",
                        ". 1:1461",
                        head(segments * size)
                                + "x".repeat(size - head(segments * size).length()));
        for (int segment = 1; segment < 10; segment++) {
            talk.server("1.000", data(segment));
        }
        talk.client("1.041", ". ack 1 sack 1461:2921")
                .client("1.041", ". ack 1 sack 1461:4381")
                .client("1.041", ". ack 1 sack 1461:5841")
                .server("1.041", ". 1:1461")
                .client("1.042", ". ack 14601");
        for (int segment = 10; segment < 15; segment++) {
            talk.server("1.042", data(segment));
        }
        // D-SACK (RFC 2883 §4): the copy arrived, and the first one before it.
        talk.client("1.081", ". ack 14601 sack 1:1461").client("1.082", ". ack 21901");
        for (int segment = 15; segment < 20; segment++) {
            talk.server("1.082", data(segment));
        }
        talk.client("1.122", ". ack 29201");
        assertEquals(41_000_000, found(new SpuriousRetransmission(), talk).costNs());
    }

    private static String data(int segment) {
        return ". " + (1 + segment * 1460) + ":" + (1 + (segment + 1) * 1460);
    }

    private static String head(int length) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + (length - 43) + "\r\n\r\n";
    }

    @Test
    void aCopyThatWasWaitedForWasNot() {
        // Seen at the server: the first copy was lost behind the tap.
        Conversation talk = Conversation.tcp()
                .handshake("0.000", "0.000", "0.020")
                .client("1.000", "P.", GET)
                .server("1.000", "P.", OK)
                .server("1.240", "P. 1:39", OK)
                .client("1.260", ". ack 39");
        assertClear(new SpuriousRetransmission(), talk);
    }
}
