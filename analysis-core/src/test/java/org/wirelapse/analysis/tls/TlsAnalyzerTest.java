package org.wirelapse.analysis.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Talk;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

class TlsAnalyzerTest {
    private static final KeyLog RIGHT = TlsTalk.keys(true);

    @Test
    void saysWhatTheHellosSayWithoutKeys() {
        TlsAnalysis tls = TlsTalk.established().data(CLIENT_TO_SERVER, "hi").analyze(KeyLog.EMPTY);

        assertFalse(tls.opened());
        assertEquals(TlsVersion.TLS_1_3, tls.session().version());
        assertEquals("TLS_AES_128_GCM_SHA256", tls.session().cipherSuite());
        assertEquals("shop.example", tls.session().serverName());
        assertEquals(List.of("h2"), tls.session().offeredProtocols());
        assertEquals(TlsSession.Decryption.NO_KEYS, tls.session().decryption());
        assertNull(tls.session().clientCloseNotify());
    }

    @Test
    void theHandshakeEndsWithTheClientsFinished() {
        TlsHandshake handshake = TlsTalk.established()
                .data(CLIENT_TO_SERVER, "hi")
                .analyze(KeyLog.EMPTY)
                .session()
                .handshake();

        assertEquals(2, handshake.startRow());
        assertEquals(5, handshake.endRow());
        assertEquals(4 * Talk.MS, handshake.endNs());
        assertEquals(
                List.of(CLIENT_TO_SERVER, SERVER_TO_CLIENT, CLIENT_TO_SERVER),
                handshake.flights().stream().map(TlsHandshake.Flight::direction).toList());
    }

    @Test
    void opensWhatBothSidesSent() {
        TlsAnalysis tls = TlsTalk.established()
                .data(CLIENT_TO_SERVER, "question")
                .data(SERVER_TO_CLIENT, "ans")
                .data(SERVER_TO_CLIENT, "wer")
                .analyze(RIGHT);

        assertEquals("question", text(tls.clientToServer(), 0));
        assertEquals("answer", text(tls.serverToClient(), 0));
        assertEquals(8, tls.serverToClient().rowOf(3), "the second record's segment");
        assertEquals(3, tls.serverToClient().nextSegmentStart(1));
    }

    @Test
    void aKeyUpdateIsFollowed() {
        TlsAnalysis tls = TlsTalk.established()
                .data(CLIENT_TO_SERVER, "old")
                .keyUpdate(CLIENT_TO_SERVER)
                .data(CLIENT_TO_SERVER, "new")
                .keyUpdate(CLIENT_TO_SERVER)
                .data(CLIENT_TO_SERVER, "newest")
                .analyze(RIGHT);

        assertEquals("oldnewnewest", text(tls.clientToServer(), 0));
        assertNull(tls.session().problem());
    }

    @Test
    void recordsBehindAHoleOpenAndTheHoleHasTheSizeOfWhatWasLost() {
        TlsAnalysis tls = TlsTalk.established()
                .data(SERVER_TO_CLIENT, "begin")
                .unseenData(SERVER_TO_CLIENT, "lost one")
                .unseenData(SERVER_TO_CLIENT, "lost two")
                .data(SERVER_TO_CLIENT, "end")
                .data(SERVER_TO_CLIENT, ".")
                .data(CLIENT_TO_SERVER, "thanks")
                .analyze(RIGHT);

        ByteStream stream = tls.serverToClient();
        assertEquals(5 + 16 + 4, stream.length());
        assertEquals("begin", text(stream, 0));
        assertEquals(21, stream.nextAvailable(5));
        assertEquals(16, stream.missingBytes(0, stream.length()));
        assertEquals("end.", text(stream, 21));
        assertTrue(stream.received(25));
    }

    @Test
    void aSnappedRecordKeepsItsNumberAndSize() {
        TlsAnalysis tls = TlsTalk.established()
                .data(SERVER_TO_CLIENT, "begin")
                .snappedData(SERVER_TO_CLIENT, "cut away")
                .data(SERVER_TO_CLIENT, "end")
                .analyze(RIGHT);

        assertEquals("end", text(tls.serverToClient(), 13));
        assertEquals(0, tls.serverToClient().missingBytes(0, 16), "cut, but seen");
        assertEquals(5, tls.serverToClient().firstMissing(0, 16));
    }

    @Test
    void aWrongKeyIsOneProblem() {
        TlsTalk talk = TlsTalk.established();
        for (int i = 0; i < 20; i++) {
            talk.data(CLIENT_TO_SERVER, "x").data(SERVER_TO_CLIENT, "y");
        }
        TlsAnalysis tls = talk.analyze(TlsTalk.keys(false));

        assertFalse(tls.opened());
        assertEquals(TlsSession.Decryption.WRONG_KEYS, tls.session().decryption());
        assertNotNull(tls.session().problem());
    }

    @Test
    void aKeyLogOfOtherConnectionsIsAProblemToo() {
        KeyLog other = KeyLog.parse(List.of("CLIENT_RANDOM " + "00".repeat(32) + " 00"));
        TlsSession session = TlsTalk.established()
                .data(CLIENT_TO_SERVER, "hi")
                .analyze(other)
                .session();

        assertEquals(TlsSession.Decryption.NO_KEYS, session.decryption());
        assertNotNull(session.problem());
    }

    @Test
    void aFinWithoutCloseNotifyDoesNotEndTheData() {
        TlsTalk cut = TlsTalk.established().data(SERVER_TO_CLIENT, "half").fin(SERVER_TO_CLIENT);
        TlsTalk whole = TlsTalk.established()
                .data(SERVER_TO_CLIENT, "whole")
                .sealed(SERVER_TO_CLIENT, 21, new byte[] {1, 0})
                .fin(SERVER_TO_CLIENT);

        assertFalse(cut.analyze(RIGHT).serverToClient().finSeen());
        assertEquals(false, cut.analyze(RIGHT).session().serverCloseNotify());
        assertTrue(whole.analyze(RIGHT).serverToClient().finSeen());
        assertEquals(true, whole.analyze(RIGHT).session().serverCloseNotify());
        assertEquals(
                "close_notify", whole.analyze(RIGHT).session().alerts().get(0).name());
    }

    @Test
    void aClientHelloFromTheServerSaysThatTheRolesAreReversed() {
        Talk talk = Talk.midstream()
                .send(
                        SERVER_TO_CLIENT,
                        new String(TlsTalk.record(22, TlsTalk.clientHello()), StandardCharsets.ISO_8859_1));

        assertTrue(analyze(talk).reversed());
    }

    @Test
    void aConnectionThatWasJoinedLateSaysWhatCannotBeKnown() {
        Talk talk = Talk.midstream();
        for (int i = 0; i < 8; i++) {
            Direction direction = i % 2 == 0 ? CLIENT_TO_SERVER : SERVER_TO_CLIENT;
            talk.send(direction, new String(TlsTalk.record(23, new byte[60]), StandardCharsets.ISO_8859_1));
        }
        Segments segments = talk.segments();
        TlsSession session = TlsAnalyzer.analyze(
                        talk.stream(segments, CLIENT_TO_SERVER),
                        talk.stream(segments, SERVER_TO_CLIENT),
                        false,
                        KeyLog.EMPTY)
                .session();

        assertNull(session.version());
        assertTrue(session.problem().startsWith("The capture lacks the handshake"), session.problem());
    }

    @Test
    void otherBytesAreNoTls() {
        assertNull(analyze(Talk.opened().send(CLIENT_TO_SERVER, "GET / HTTP/1.1\r\n\r\n")));
        assertNull(analyze(Talk.midstream().send(CLIENT_TO_SERVER, "\27\3\3 and more of it")));
        assertNull(analyze(Talk.opened()));
    }

    static TlsAnalysis analyze(Talk talk) {
        var segments = talk.segments();
        return TlsAnalyzer.analyze(
                talk.stream(segments, CLIENT_TO_SERVER), talk.stream(segments, SERVER_TO_CLIENT), false, RIGHT);
    }

    private static String text(ByteStream stream, long from) {
        byte[] bytes = new byte[100];
        int length = stream.read(from, bytes, 0, bytes.length);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
