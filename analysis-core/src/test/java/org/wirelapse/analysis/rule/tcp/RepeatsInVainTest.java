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
