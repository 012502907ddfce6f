package org.wirelapse.analysis.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Datagram;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;

class NameLookupsTest {
    private static final long MS = 1_000_000;
    /** The ends of a {@link Conversation}. */
    private static final Endpoint CLIENT = new Endpoint(new IpAddress(false, 0, 0x0a000005), 40_000);

    private static final Endpoint RESOLVER = new Endpoint(new IpAddress(false, 0, 0x0a000035), 53);
    private static final byte[] SERVER = {10, 0, 0, 9};

    private final List<Datagram> datagrams = new ArrayList<>();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @Test
    void aRepeatedQueryIsOneLookup() throws IOException {
        query(0, "shop.example");
        query(1_000, "shop.example");
        answer(1_030, DnsBytes.answer("shop.example", 0).record(1, SERVER));
        answer(1_040, DnsBytes.answer("shop.example", 0).record(1, SERVER));

        List<NameLookup> lookups = lookups();
        assertEquals(1, lookups.size());
        assertEquals(0, lookups.get(0).startNs());
        assertEquals(1_030 * MS, lookups.get(0).endNs());
        assertEquals(2, lookups.get(0).queries());
        assertEquals(NameLookup.Outcome.ADDRESSES, lookups.get(0).outcome());
    }

    @Test
    void aTruncatedAnswerIsNone() throws IOException {
        query(0, "shop.example");
        answer(30, DnsBytes.answer("shop.example", 0x0200));
        query(40, "shop.example");
        answer(90, DnsBytes.answer("shop.example", 0).record(1, SERVER));

        assertEquals(90 * MS, lookups().get(0).endNs());
    }

    @Test
    void readsLookupsOverTcp() throws IOException {
        Conversation talk = Conversation.tcp()
                .handshake("0.000", "0.020", "0.020")
                .client("0.021", "P.", framed(DnsBytes.query("shop.example")))
                .server(
                        "0.060",
                        "P.",
                        framed(DnsBytes.answer("shop.example", 0)
                                .record(1, SERVER)
                                .bytes()));
        Connection connection = talk.connection();
        Connection toResolver =
                new Connection(0, connection.client(), RESOLVER, connection.clientKnownBy(), connection.log());

        List<NameLookup> lookups = NameLookups.of(List.of(), List.of(toResolver), talk.bytes());

        assertEquals(1, lookups.size());
        assertTrue(lookups.get(0).overTcp());
        assertEquals(21 * MS, lookups.get(0).startNs());
        assertEquals(60 * MS, lookups.get(0).endNs());
        assertEquals(NameLookup.Outcome.ADDRESSES, lookups.get(0).outcome());
    }

    /** A message with its length in front. */
    private static String framed(byte[] message) {
        return "\0" + (char) message.length + new String(message, StandardCharsets.ISO_8859_1);
    }

    @Test
    void tellsFailuresApart() throws IOException {
        query(0, "no.example");
        query(1, "broken.example");
        query(2, "empty.example");
        query(3, "silent.example");
        answer(10, DnsBytes.answer("no.example", 3));
        answer(11, DnsBytes.answer("broken.example", 2));
        answer(12, DnsBytes.answer("empty.example", 0));

        assertEquals(
                List.of(
                        NameLookup.Outcome.NO_SUCH_NAME,
                        NameLookup.Outcome.FAILED,
                        NameLookup.Outcome.NO_ADDRESSES,
                        NameLookup.Outcome.UNANSWERED),
                lookups().stream().map(NameLookup::outcome).toList());
    }

    @Test
    void theFirstConnectionBehindTheAnswerWaitedForIt() throws IOException {
        query(0, "shop.example");
        answer(30, DnsBytes.answer("shop.example", 0).record(1, SERVER));
        Connection open = connection(Conversation.tcp().handshake("0.010", "0.020", "0.020"), 1);
        Connection first = connection(Conversation.tcp().handshake("0.031", "0.041", "0.041"), 2);
        Connection second = connection(Conversation.tcp().handshake("0.050", "0.060", "0.060"), 3);

        Map<Integer, LookupUse> uses = LookupUses.of(lookups(), List.of(second, first, open));
        assertEquals(List.of(2), List.copyOf(uses.keySet()));
    }

    @Test
    void aSilentAddressBeforeItIsKnown() throws IOException {
        query(0, "shop.example");
        answer(30, DnsBytes.answer("shop.example", 0).record(1, SERVER));
        Connection silent = connection(Conversation.tcp().client("0.031", "S seq 1000 win 64240 mss 1460"), 1);
        Connection first = connection(Conversation.tcp().handshake("1.031", "1.041", "1.041"), 2);

        LookupUse use = LookupUses.of(lookups(), List.of(silent, first)).get(2);
        assertEquals(31 * MS, use.triedNs());
    }

    @Test
    void aConnectionThatWasNotEstablishedDidNotUseIt() throws IOException {
        query(0, "shop.example");
        answer(30, DnsBytes.answer("shop.example", 0).record(1, SERVER));
        Connection silent = connection(Conversation.tcp().client("0.031", "S seq 1000 win 64240 mss 1460"), 1);
        Connection late = connection(Conversation.tcp().handshake("30.000", "30.010", "30.010"), 2);

        assertTrue(LookupUses.of(lookups(), List.of(silent, late)).isEmpty());
    }

    /** As browsers do for the links of a page: nobody waited for the answer. */
    @Test
    void aNameThatWasLookedUpAheadHeldNothingUp() throws IOException {
        query(0, "shop.example");
        answer(30, DnsBytes.answer("shop.example", 0).record(1, SERVER));
        Connection clicked = connection(Conversation.tcp().handshake("1.800", "1.810", "1.810"), 1);

        assertTrue(LookupUses.of(lookups(), List.of(clicked)).isEmpty());
    }

    private static Connection connection(Conversation conversation, int stream) {
        Connection connection = conversation.connection();
        return new Connection(
                stream, connection.client(), connection.server(), connection.clientKnownBy(), connection.log());
    }

    private void query(long ms, String name) {
        add(ms, CLIENT, RESOLVER, DnsBytes.query(name));
    }

    private void answer(long ms, DnsBytes answer) {
        add(ms, RESOLVER, CLIENT, answer.bytes());
    }

    private void add(long ms, Endpoint from, Endpoint to, byte[] payload) {
        datagrams.add(new Datagram(datagrams.size() + 1, ms * MS, from, to, file.size(), payload.length));
        file.writeBytes(payload);
    }

    private List<NameLookup> lookups() throws IOException {
        byte[] content = file.toByteArray();
        return NameLookups.of(datagrams, List.of(), (position, target, offset, length) -> {
            System.arraycopy(content, (int) position, target, offset, length);
            return length;
        });
    }
}
