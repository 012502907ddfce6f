package org.wirelapse.analysis.report;

import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tls.TlsHandshake;
import org.wirelapse.analysis.tls.TlsSession;

/** What is known of a connection's TLS, for {@link JsonReport}. */
final class JsonTls {
    private final JsonFields json;

    JsonTls(JsonFields json) {
        this.json = json;
    }

    void field(TlsSession tls, SegmentLog log) {
        if (tls == null) {
            json.unknown("tls");
        } else {
            json.object("tls", () -> fields(tls, log));
        }
    }

    private void fields(TlsSession tls, SegmentLog log) {
        json.text("version", tls.version() == null ? null : tls.version().text());
        json.text("cipher_suite", tls.cipherSuite());
        json.text("server_name", tls.serverName());
        json.text("alpn", tls.protocol());
        json.texts("alpn_offered", tls.offeredProtocols());
        json.flag("resumed", tls.resumed());
        json.flag("hello_retry", tls.helloRetry());
        json.flag("early_data", tls.earlyData());
        handshake(tls.handshake(), log);
        json.objects("certificates", tls.certificates(), certificate -> {
            json.text("subject", certificate.subject());
            json.text("issuer", certificate.issuer());
            json.texts("names", certificate.names());
            json.text("not_before", certificate.notBefore().toString());
            json.text("not_after", certificate.notAfter().toString());
        });
        json.objects("alerts", tls.alerts(), alert -> {
            json.constant("direction", alert.direction());
            json.text("name", alert.name());
            json.number("code", alert.code());
            json.flag("fatal", alert.fatal());
            known("time_ns", alert.timeNs());
            known("packet", alert.row() < 0 ? -1 : log.packet(alert.row()));
        });
        json.object("close_notify", () -> {
            json.flag("client", tls.clientCloseNotify());
            json.flag("server", tls.serverCloseNotify());
        });
        json.constant("decryption", tls.decryption());
        json.text("problem", tls.problem());
    }

    private void handshake(TlsHandshake handshake, SegmentLog log) {
        if (handshake == null) {
            json.unknown("handshake");
            return;
        }
        json.object("handshake", () -> {
            known("start_ns", handshake.startNs());
            known("end_ns", handshake.endNs());
            known("first_packet", handshake.startRow() < 0 ? -1 : log.packet(handshake.startRow()));
            known("last_packet", handshake.complete() ? log.packet(handshake.endRow()) : -1);
            json.number("flights", handshake.flights().size());
        });
    }

    private void known(String name, long value) {
        if (value < 0) {
            json.unknown(name);
        } else {
            json.number(name, value);
        }
    }
}
