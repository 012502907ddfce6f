package org.wirelapse.analysis.report;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.PortReuse;
import org.wirelapse.analysis.traffic.ResetLoss;
import org.wirelapse.analysis.traffic.Traffic;

/** The connections of {@link JsonReport}: ends, set-up, close and what a reset cost. */
final class JsonConnections {
    private final JsonFields json;
    private final Traffic traffic;
    private final JsonSeries series;
    private final JsonDirections directions;
    private final JsonExchanges exchanges;
    private final JsonNames names;
    private final JsonTls tls;
    private final JsonHttp2 http2;
    private final JsonWebSocket webSocket;

    JsonConnections(JsonFields json, JsonSeries series, Traffic traffic) {
        this.json = json;
        this.traffic = traffic;
        this.series = series;
        directions = new JsonDirections(json);
        exchanges = new JsonExchanges(json, traffic.retries());
        names = new JsonNames(json);
        tls = new JsonTls(json);
        http2 = new JsonHttp2(json);
        webSocket = new JsonWebSocket(json);
    }

    void fields(AnalysedConnection connection) {
        SegmentLog log = connection.connection().log();
        json.number("stream", connection.connection().stream());
        json.object("client", () -> endpoint(connection.connection().client()));
        json.object("server", () -> endpoint(connection.connection().server()));
        json.constant("client_known_by", connection.connection().clientKnownBy());
        json.text("host", connection.host());
        json.texts("protocols", connection.protocols());
        json.number("start_ns", connection.startNs());
        json.number("end_ns", connection.endNs());
        json.number("packets", connection.packets());
        json.object("vantage", () -> {
            json.constant("point", connection.tcp().vantage().point());
            json.fraction("confidence", connection.tcp().vantage().confidence());
        });
        json.object("handshake", () -> handshake(connection.tcp().handshake(), log));
        json.object("close", () -> close(connection.tcp().close()));
        resetLoss(connection.resetLoss());
        portReuse(traffic.portReuses().get(connection.connection().stream()));
        names.field(connection.nameLookup());
        tls.field(connection.tls(), log);
        http2.field(connection.http2(), log);
        webSocket.field(connection.webSocket());
        json.object("directions", () -> {
            json.object(
                    "client_to_server",
                    () -> directions.fields(connection.tcp().clientToServer(), connection.clientCongestion()));
            json.object(
                    "server_to_client",
                    () -> directions.fields(connection.tcp().serverToClient(), connection.serverCongestion()));
        });
        json.objects(
                "exchanges",
                connection.exchanges(),
                exchange -> exchanges.fields(connection.connection().stream(), exchange, log));
        json.objects("turns", connection.turns(), exchanges::fields);
        json.objects("unsolicited_responses", connection.unsolicited(), response -> {
            json.number("status", response.status());
            json.number("time_ns", response.startNs());
            json.number(
                    "packet", response.row() < 0 ? OptionalInt.empty() : OptionalInt.of(log.packet(response.row())));
            json.number("body_bytes", response.bodyBytes());
        });
        series.field(connection.connection().stream());
        json.objects("idle", connection.idle(), idle -> {
            json.number("start_ns", idle.startNs());
            json.number("end_ns", idle.endNs());
        });
    }

    private void endpoint(Endpoint endpoint) {
        json.text("address", endpoint.address().toString());
        json.number("port", endpoint.port());
    }

    private void handshake(Handshake handshake, SegmentLog log) {
        json.constant("state", handshake.state());
        json.number("syn_ns", handshake.synNs());
        json.number("syn_ack_ns", handshake.synAckNs());
        json.number("ack_ns", handshake.ackNs());
        json.number("rtt_ns", handshake.rttNs());
        json.number("client_leg_ns", handshake.clientLegNs());
        json.number("server_leg_ns", handshake.serverLegNs());
        json.number("syns", handshake.syns());
        json.number("syn_acks", handshake.synAcks());
        json.flag("fast_open", handshake.fastOpen());
        json.numbers(
                "packets",
                IntStream.of(handshake.synRow(), handshake.synAckRow(), handshake.ackRow())
                        .filter(row -> row >= 0)
                        .map(log::packet)
                        .sorted()
                        .distinct()
                        .asLongStream()
                        .toArray());
    }

    private void close(Close close) {
        json.constant("kind", close.kind());
        json.constant("first", close.first());
        json.flag("half_close", close.halfClose());
        json.constant("reset_by", close.resetBy());
        json.constant("reset_form", close.resetForm());
        json.constant("time_wait", close.timeWait());
        json.numbers("packets", Arrays.stream(close.packets()).asLongStream().toArray());
    }

    private void portReuse(PortReuse reuse) {
        if (reuse == null) {
            json.unknown("port_reuse");
            return;
        }
        json.object("port_reuse", () -> {
            json.number("earlier_stream", reuse.earlierStream());
            json.constant("time_wait", reuse.keptBy());
            json.number("after_ns", reuse.afterNs());
            json.constant("outcome", reuse.outcome());
            json.constants("grounds", reuse.grounds());
            json.number(
                    "accepted_after_ns",
                    reuse.acceptedAfterNs() < 0 ? OptionalLong.empty() : OptionalLong.of(reuse.acceptedAfterNs()));
            json.numbers(
                    "packets", Arrays.stream(reuse.packets()).asLongStream().toArray());
        });
    }

    private void resetLoss(ResetLoss loss) {
        if (loss == null) {
            json.unknown("reset_loss");
            return;
        }
        json.object("reset_loss", () -> {
            json.constant("direction", loss.direction());
            json.number("lost_bytes", loss.lostBytes());
            json.numbers("at_risk_bytes", loss.atRiskLow(), loss.atRiskHigh());
            json.numbers("unanswered_requests", loss.unansweredRequests());
            json.numbers("responses_at_risk", loss.responsesAtRisk());
        });
    }
}
