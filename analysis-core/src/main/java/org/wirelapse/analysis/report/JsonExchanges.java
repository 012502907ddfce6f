package org.wirelapse.analysis.report;

import java.util.Map;
import java.util.OptionalLong;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Http2Stream;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.traffic.ExchangePlace;
import org.wirelapse.analysis.wait.Limiter;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.TiledTurn;

/** Exchanges with their messages, and turns, with their waits, for {@link JsonReport}. */
final class JsonExchanges {
    private final JsonFields json;

    private final Map<ExchangePlace, ExchangePlace> retries;

    /** With what each exchange that repeats another repeats. */
    JsonExchanges(JsonFields json, Map<ExchangePlace, ExchangePlace> retries) {
        this.json = json;
        this.retries = retries;
    }

    void fields(int stream, TiledExchange tiled, SegmentLog log) {
        Exchange exchange = tiled.exchange();
        json.number("index", exchange.index());
        json.text("protocol", exchange.protocol());
        json.number("http2_stream", exchange.http2Stream());
        json.object("request", () -> request(exchange.request(), log));
        response(exchange.response(), log);
        json.constant("state", exchange.state());
        json.number("pipelined_behind", exchange.pipelinedBehind());
        json.flag("idempotent", exchange.request().idempotent());
        retryOf(retries.get(new ExchangePlace(stream, exchange.index())));
        http2(exchange.stream(), log);
        time(tiled);
    }

    void fields(TiledTurn tiled) {
        json.number("index", tiled.index());
        json.number("client_bytes", tiled.turn().clientBytes());
        json.number("server_bytes", tiled.turn().serverBytes());
        time(tiled);
    }

    private void time(TiledInterval interval) {
        json.number("start_ns", interval.startNs());
        json.number("end_ns", interval.endNs());
        json.number("elapsed_ns", interval.elapsedNs());
        json.constant("limiter", Limiter.of(interval));
        JsonWaits.field(json, interval.waits());
    }

    /** Only for exchanges on an HTTP/2 stream. */
    private void http2(Http2Stream stream, SegmentLog log) {
        if (stream == null) {
            return;
        }
        json.constant("cancelled_by", stream.cancelledBy());
        json.number(
                "cancel_code", stream.cancelCode() < 0 ? OptionalLong.empty() : OptionalLong.of(stream.cancelCode()));
        json.objects("flow_stalls", stream.flowStalls(), stall -> {
            json.number("start_ns", stall.startNs());
            json.number("end_ns", stall.endNs());
            json.number("packet", log.packet(stall.row()));
            json.text("window", stall.connection() ? "CONNECTION" : "STREAM");
        });
    }

    private void retryOf(ExchangePlace first) {
        if (first == null) {
            json.unknown("retry_of");
        } else {
            json.numbers("retry_of", first.stream(), first.index());
        }
    }

    private void request(HttpRequest request, SegmentLog log) {
        json.text("method", request.method());
        json.text("target", request.target());
        json.text("version", request.version());
        json.text("host", request.host());
        bounds(request.bounds(), log);
        json.constants("ambiguities", request.ambiguities());
    }

    private void response(HttpResponse response, SegmentLog log) {
        if (response == null) {
            json.unknown("response");
            return;
        }
        json.object("response", () -> {
            json.number("status", response.status());
            bounds(response.bounds(), log);
            json.number("missing_bytes", response.bounds().missingBytes());
            json.numbers("interim", response.interim());
            json.constants("ambiguities", response.ambiguities());
        });
    }

    private void bounds(MessageBounds bounds, SegmentLog log) {
        json.number("start_ns", bounds.startNs());
        json.number("end_ns", bounds.endNs());
        json.numbers("packets", log.packet(bounds.firstRow()), log.packet(bounds.lastRow()));
        json.number("offset", bounds.offset());
        json.number("header_bytes", bounds.headerBytes());
        json.number("body_bytes", bounds.bodyBytes());
        json.number("framing_bytes", bounds.framingBytes());
        json.constant("framing", bounds.framing());
        json.flag("complete", bounds.complete());
    }
}
