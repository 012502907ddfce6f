package org.wirelapse.analysis.tls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tls.TlsSession.Decryption;

/** Recognises TLS by its records, on any port, says what can be seen of it, and opens it where a key log has its secrets. */
public final class TlsAnalyzer {
    private final TlsSide client;
    private final TlsSide server;
    private final Hello clientHello;
    private final Hello serverHello;
    private final KeyLog keyLog;
    private final boolean tls13;

    private TlsAnalyzer(ByteStream clientToServer, ByteStream serverToClient, KeyLog keyLog) {
        this.keyLog = keyLog;
        server = new TlsSide(Direction.SERVER_TO_CLIENT, serverToClient, false);
        serverHello = server.clear().serverHello();
        tls13 = serverHello != null && serverHello.version() == TlsVersion.TLS_1_3.wire();
        client = new TlsSide(Direction.CLIENT_TO_SERVER, clientToServer, tls13);
        clientHello = client.clear().clientHello();
    }

    /**
     * Analyses a connection. A pure function.
     *
     * @param fromStart true if the streams' first bytes are the connection's first
     * @param keyLog secrets
     * @return null if it is not TLS
     */
    public static TlsAnalysis analyze(
            ByteStream clientToServer, ByteStream serverToClient, boolean fromStart, KeyLog keyLog) {
        int fromClient = RecordScanner.firstMessage(clientToServer);
        int fromServer = RecordScanner.firstMessage(serverToClient);
        boolean reversed = fromServer == HandshakeMessages.CLIENT_HELLO || fromClient == HandshakeMessages.SERVER_HELLO;
        boolean begins = fromClient == HandshakeMessages.CLIENT_HELLO || fromServer == HandshakeMessages.SERVER_HELLO;
        if (!reversed && !begins && !joined(clientToServer, fromStart) && !joined(serverToClient, fromStart)) {
            return null;
        }
        return reversed
                ? new TlsAnalysis(null, null, null, null, null, true)
                : new TlsAnalyzer(clientToServer, serverToClient, keyLog).analyze();
    }

    /** True if records follow each other in a stream whose begin the capture lacks. */
    private static boolean joined(ByteStream stream, boolean fromStart) {
        boolean beginKnown = fromStart && stream.nextAvailable(0) == 0;
        return !beginKnown && RecordScanner.findFirst(stream) >= 0;
    }

    private TlsAnalysis analyze() {
        Decryption decryption = open();
        boolean opened = decryption == Decryption.OPENED;
        TlsSession session = session(decryption);
        return new TlsAnalysis(
                session,
                opened ? client.plaintext() : null,
                opened ? server.plaintext() : null,
                client.data(session.handshake(), tls13),
                server.data(session.handshake(), tls13),
                false);
    }

    private Decryption open() {
        Map<KeyLog.Label, byte[]> secrets =
                clientHello == null || serverHello == null ? Map.of() : keyLog.secrets(clientHello.random());
        if (secrets.isEmpty()) {
            return Decryption.NO_KEYS;
        }
        boolean version = tls13 || serverHello.version() == TlsVersion.TLS_1_2.wire();
        if (!version || !CipherSuite.of(serverHello.cipherSuite()).supported()) {
            return Decryption.UNSUPPORTED;
        }
        for (TlsSide side : List.of(client, server)) {
            side.open(Epochs.of(side.direction(), clientHello, serverHello, secrets), tls13);
        }
        boolean opened = client.opened() || server.opened();
        boolean tried = client.failed() + server.failed() > 0;
        return opened || !tried ? Decryption.OPENED : Decryption.WRONG_KEYS;
    }

    private TlsSession session(Decryption decryption) {
        HandshakeMessages clear = server.clear().messages();
        boolean typesShow = serverHello != null && !tls13;
        return new TlsSession(
                version(),
                serverHello == null
                        ? null
                        : CipherSuite.of(serverHello.cipherSuite()).name(),
                clientHello == null ? null : clientHello.serverName(),
                clientHello == null ? List.of() : clientHello.protocols(),
                protocol(),
                resumed(clear),
                clear.all().stream()
                                .filter(message -> message.type() == HandshakeMessages.SERVER_HELLO)
                                .count()
                        > 1,
                clientHello != null && clientHello.has(Hello.EARLY_DATA),
                handshake(),
                certificates(),
                alerts(),
                client.closeNotify(typesShow),
                server.closeNotify(typesShow),
                decryption,
                problem(decryption));
    }

    private TlsVersion version() {
        return serverHello == null ? null : TlsVersion.of(serverHello.version());
    }

    private String protocol() {
        List<String> selected = serverHello == null ? List.of() : serverHello.protocols();
        byte[] sealed = server.message(HandshakeMessages.ENCRYPTED_EXTENSIONS);
        if (selected.isEmpty() && sealed != null) {
            selected = Hello.protocolsOfExtensions(sealed);
        }
        return selected.isEmpty() ? null : selected.get(0);
    }

    /** TLS 1.3 says so; before, a server that resumes leaves out its certificate and its Done (RFC 5246 §7.3). */
    private Boolean resumed(HandshakeMessages clear) {
        if (serverHello == null) {
            return null;
        }
        if (tls13) {
            return serverHello.has(Hello.PRE_SHARED_KEY);
        }
        boolean full = clear.has(HandshakeMessages.CERTIFICATE) || clear.has(HandshakeMessages.SERVER_HELLO_DONE);
        boolean sealed = server.clear().firstSealed() < server.records().count();
        return full ? Boolean.FALSE : sealed ? Boolean.TRUE : null;
    }

    private List<TlsCertificate> certificates() {
        byte[] clear = server.clear().messages().first(HandshakeMessages.CERTIFICATE);
        byte[] sealed = server.message(HandshakeMessages.CERTIFICATE);
        byte[] body = clear == null ? sealed : clear;
        return body == null ? List.of() : TlsCertificate.chain(body, tls13);
    }

    private List<TlsAlert> alerts() {
        List<TlsAlert> alerts = new ArrayList<>(client.alerts());
        alerts.addAll(server.alerts());
        alerts.sort(Comparator.comparingLong(TlsAlert::timeNs));
        return List.copyOf(alerts);
    }

    private TlsHandshake handshake() {
        if (clientHello == null) {
            return null;
        }
        int hashBytes = serverHello == null
                ? 0
                : CipherSuite.of(serverHello.cipherSuite()).hashBytes();
        return new HandshakeSpan(client, server, tls13, hashBytes).find();
    }

    private String noKeys() {
        if (clientHello == null || serverHello == null) {
            return "The capture lacks the handshake: version, names and certificates of this connection, and which secrets "
                    + "open it, cannot be known.";
        }
        return keyLog.isEmpty() ? null : "The key log has no secrets for this connection.";
    }

    private String problem(Decryption decryption) {
        int failed = client.failed() + server.failed();
        return switch (decryption) {
            case NO_KEYS -> noKeys();
            case WRONG_KEYS -> "The key log has secrets for this connection, but none of its records opens with them.";
            case UNSUPPORTED -> "Records of this version or cipher suite cannot be opened, though there are secrets.";
            case OPENED -> failed == 0 ? null : failed + " records did not open.";
        };
    }
}
