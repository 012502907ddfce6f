package org.wirelapse.analysis.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.AnalyzerSettings;
import org.wirelapse.analysis.Surroundings;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.tls.KeyLog;

class SetupTilesTest {
    private static final long MS = 1_000_000;
    private static final IpAddress ADDRESS = new IpAddress(false, 0, 1);

    @Test
    void anExchangeBeginsWithTheNameLookupThatItWaitedFor() {
        NameLookup lookup = new NameLookup(
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
        Conversation conversation = Conversation.tcp()
                .handshake("0.100", "0.120", "0.120")
                .client("0.120", "P.", "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                .server("0.140", "P.", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        assertEquals(
                "NAME_LOOKUP 60, CLIENT_PAUSE 30, CONNECT_RTT 20, PROPAGATION 20",
                WaitText.of(conversation, 0, new Surroundings(KeyLog.EMPTY, lookup, AnalyzerSettings.STANDARD)));
    }
}
