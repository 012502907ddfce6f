package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Examined.traffic;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

/** A TLS 1.2 handshake takes a round trip more than one of TLS 1.3 (RFC 5246 §7.3). */
class TlsCostTest {
    private static final String RANDOM = "07".repeat(32);

    /** Hellos with one suite, no session and no extensions; what else there is need not be read. */
    private static final String CLIENT_HELLO = handshake("01000029" + "0303" + RANDOM + "00" + "0002c02f" + "0100");

    private static final String SERVER_HELLO = handshake("02000026" + "0303" + RANDOM + "00" + "c02f" + "00");
    private static final String SERVER_DONE = handshake("0e000000");
    private static final String KEY_EXCHANGE = handshake("10000004" + "03010203");
    private static final String FINISHED = record(20, "01") + record(22, "5a".repeat(40));

    private static String handshake(String hex) {
        return record(22, hex);
    }

    private static String record(int type, String hex) {
        return "%02x0303%04x%s".formatted(type, hex.length() / 2, hex);
    }

    private static String octets(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    private static Conversation full() {
        return connected()
                .client("0.021", "P.", octets(CLIENT_HELLO))
                .server("0.041", "P.", octets(SERVER_HELLO + SERVER_DONE))
                .client("0.042", "P.", octets(KEY_EXCHANGE + FINISHED))
                .server("0.062", "P.", octets(FINISHED))
                .client("0.063", "P.", octets(record(23, "33".repeat(60))))
                .server("0.083", "P.", octets(record(23, "44".repeat(60))));
    }

    /** Here the server's Finished comes first (RFC 5246 §7.3, figure 2). */
    private static Conversation resumed() {
        return connected()
                .client("0.021", "P.", octets(CLIENT_HELLO))
                .server("0.041", "P.", octets(SERVER_HELLO + FINISHED))
                .client("0.042", "P.", octets(FINISHED))
                .client("0.043", "P.", octets(record(23, "33".repeat(60))))
                .server("0.063", "P.", octets(record(23, "44".repeat(60))));
    }

    @Test
    void tellsWhatTheHandshakeTookBeyondARoundTrip() {
        assertEquals(22_000_000L, found(new TlsCost(), full()).values().get("beyond_ns"));
    }

    @Test
    void oneRoundTripIsTheLeast() {
        assertClear(new TlsCost(), resumed());
    }

    @Test
    void withoutTlsThereIsNothingToLookAt() {
        assertEquals(
                "no TLS in the capture",
                new TlsCost()
                        .inapplicable(
                                traffic(connected().client("1.000", "P.", GET).server("1.020", "P.", OK))));
    }
}
