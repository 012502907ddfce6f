package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Examined.traffic;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.traffic.Traffic;

/** Rules about the way to a connection. */
class SetUpTest {
    @Test
    void pricesSetUpThatTookMostOfTheTime() {
        Conversation talk = connected().client("0.021", "P.", GET).server("0.036", "P.", OK);
        assertEquals(20_000_000, found(new HandshakeCost(), talk).costNs());
        assertClear(new HandshakeCost(), connected().client("0.021", "P.", GET).server("0.200", "P.", OK));
    }

    @Test
    void pricesTheTimerOfALostSynOnce() {
        Conversation talk = Conversation.tcp()
                .client("0.000", "S seq 1000 win 64240 mss 1460")
                .client("1.020", "S seq 1000 win 64240 mss 1460")
                .server("1.040", "S. seq 9000 win 65160 mss 1460")
                .client("1.040", ".")
                .client("1.040", "P.", GET)
                .server("1.060", "P.", OK);
        assertEquals(1_020_000_000, found(new SynRetransmitted(), talk).costNs());
        assertClear(new HandshakeCost(), talk);
        assertClear(new SynRetransmitted(), connected());
    }

    @Test
    void findsAConnectThatWasRefused() {
        Conversation talk =
                Conversation.tcp().client("0.000", "S win 64240 mss 1460").server("0.020", "R. ack 1");
        assertEquals("[0]", found(new ConnectFailed(), talk).streams().toString());
        assertClear(new ConnectFailed(), connected());
    }

    @Test
    void takesASilentSecondForNoAnswerAndLessForNothing() {
        Conversation syn = Conversation.tcp().client("0.000", "S win 64240 mss 1460");
        Traffic longer = traffic(syn, Conversation.tcp().handshake("0.900", "0.980", "1.000"));
        Traffic shorter = traffic(syn, Conversation.tcp().handshake("0.900", "0.980", "0.999"));
        assertEquals(
                "1 connection to 10.0.0.9:80 failed: 1 never answered.",
                found(new ConnectFailed(), longer).summary());
        assertClear(new ConnectFailed(), shorter);
    }

    @Test
    void tellsOfDataInTheSyn() {
        Conversation talk = Conversation.tcp()
                .client("0.000", "S tfo win 64240 mss 1460", GET)
                .server("0.020", "S. win 65160 mss 1460")
                .server("0.021", "P.", OK);
        assertEquals(Severity.INFO, found(new FastOpen(), talk).severity());
        assertClear(new FastOpen(), connected());
    }
}
