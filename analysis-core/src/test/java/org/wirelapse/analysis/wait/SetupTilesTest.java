package org.wirelapse.analysis.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.AnalyzerSettings;
import org.wirelapse.analysis.Surroundings;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.dns.LookupUse;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.tls.KeyLog;

class SetupTilesTest {
    private static final long MS = 1_000_000;
    private static final IpAddress ADDRESS = new IpAddress(false, 0, 1);

    private static final NameLookup LOOKUP = new NameLookup(
            ADDRESS,
            ADDRESS,
            "shop.example",
            1,
            10 * MS,
            70 * MS,
            2,
            false,
            NameLookup.Outcome.ADDRESSES,
            List.of(ADDRESS),
            1,
            2);

    @Test
    void anExchangeBeginsWithTheNameLookupThatItWaitedFor() {
        assertEquals(
                "NAME_LOOKUP 60, CLIENT_PAUSE 30, CONNECT_RTT 20, PROPAGATION 20",
                WaitText.of(connectedAt100Ms(), 0, around(LookupUse.atOnce(LOOKUP))));
    }

    @Test
    void anAddressThatKeptSilentBeforeItCostsWhatItWasWaitedFor() {
        assertEquals(
                "NAME_LOOKUP 60, CLIENT_PAUSE 5, SYN_TIMEOUT 25, CONNECT_RTT 20, PROPAGATION 20",
                WaitText.of(connectedAt100Ms(), 0, around(new LookupUse(LOOKUP, 75 * MS, 3))));
    }

    /** The SYN-ACK acknowledges the request, so the answer waits for the server alone. */
    @Test
    void aRequestInTheSynSharesItsRoundTrip() {
        Conversation conversation = Conversation.tcp()
                .client("0.000", "S tfo seq 1000 win 64240 mss 1460", GET)
                .server("0.020", "S. seq 9000 ack 28 win 65160 mss 1460")
                .client("0.020", ".")
                .server("0.050", "P.", OK);
        assertEquals("CONNECT_RTT 20, SERVER_THINK 30", WaitText.of(conversation, 0));
    }

    @Test
    void aServerThatTakesNoDataFromTheSynGetsItBehindTheHandshake() {
        Conversation conversation = Conversation.tcp()
                .client("0.000", "S tfo seq 1000 win 64240 mss 1460", GET)
                .server("0.020", "S. seq 9000 ack 1 win 65160 mss 1460")
                .client("0.020", "P. 1:28", GET)
                .server("0.070", "P.", OK);
        assertEquals("CONNECT_RTT 20, PROPAGATION 10, SERVER_THINK 30, PROPAGATION 10", WaitText.of(conversation, 0));
    }

    private static Conversation connectedAt100Ms() {
        return Conversation.tcp()
                .handshake("0.100", "0.120", "0.120")
                .client("0.120", "P.", GET)
                .server("0.140", "P.", OK);
    }

    private static Surroundings around(LookupUse use) {
        return new Surroundings(KeyLog.EMPTY, use, AnalyzerSettings.STANDARD);
    }

    @Test
    void packetsThatAMirrorPortDoubledAreNoRepeats() {
        Conversation conversation = Conversation.tcp()
                .client("0.100", "S seq 1000 win 64240 mss 1460 sackOK wscale 7 id 7")
                .client("0.10001", "S seq 1000 win 64240 mss 1460 sackOK wscale 7 id 7")
                .server("0.120", "S. win 65160 mss 1460 sackOK wscale 7")
                .client("0.120", ". win 502")
                .client("0.120", "P.", "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                .server("0.140", "P.", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        assertEquals("CONNECT_RTT 20, PROPAGATION 20", WaitText.of(conversation, 0, Surroundings.NONE));
    }
}
