package org.wirelapse.analysis.report.har;

import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.report.JsonFields;
import org.wirelapse.analysis.report.JsonWaits;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.report.Timestamps;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.ExchangePlace;
import org.wirelapse.analysis.wait.TiledExchange;

/** Writes one exchange. What HAR wants and a capture does not tell is empty or -1; {@code _wirelapse} has what HAR has no place for. */
final class HarEntry {
    private static final int UNKNOWN_SIZE = -1;

    private final JsonFields json;
    private final long captureStartEpochNs;
    private final HarPages pages;

    HarEntry(JsonFields json, long captureStartEpochNs, HarPages pages) {
        this.json = json;
        this.pages = pages;
        this.captureStartEpochNs = captureStartEpochNs;
    }

    void fields(AnalysedConnection connection, TiledExchange tiled) {
        Exchange exchange = tiled.exchange();
        String page = pages.of(new ExchangePlace(connection.connection().stream(), exchange.index()));
        if (page != null) {
            json.text("pageref", page);
        }
        json.text("startedDateTime", Timestamps.rfc3339Millis(captureStartEpochNs + tiled.startNs()));
        json.milliseconds("time", tiled.elapsedNs());
        json.object("request", () -> request(connection, exchange));
        json.object("response", () -> response(exchange));
        json.object("cache", () -> {});
        json.object("timings", () -> timings(HarTimings.of(connection, tiled)));
        IpAddress server = connection.connection().server().address();
        if (server.pseudonym() == null) {
            json.text("serverIPAddress", server.toString());
        }
        json.text("connection", String.valueOf(connection.connection().stream()));
        json.text("comment", Sentences.timeOf(tiled));
        json.object("_wirelapse", () -> wirelapse(connection, tiled));
    }

    private void request(AnalysedConnection connection, Exchange exchange) {
        HttpRequest request = exchange.request();
        json.text("method", request.method());
        json.text("url", HarUrl.of(connection, request));
        json.text("httpVersion", version(request.version(), exchange));
        head(request.fields());
        json.objects("queryString", HarUrl.query(request.target()), parameter -> {
            json.text("name", parameter.name());
            json.text("value", parameter.value());
        });
        sizes(exchange, request.bounds());
    }

    private void response(Exchange exchange) {
        HttpResponse response = exchange.response();
        boolean came = response != null;
        HeaderFields fields = came ? response.fields() : HeaderFields.NONE;
        // Browsers write 0 for an answer that never came.
        json.number("status", came ? response.status() : 0);
        json.text("statusText", "");
        json.text("httpVersion", version(came ? response.version() : null, exchange));
        head(fields);
        json.object("content", () -> {
            json.number("size", came ? response.bounds().bodyBytes() : 0);
            json.text("mimeType", fields.first("content-type").orElse("x-unknown"));
            json.text("comment", "size before any content decoding; the body itself is not copied");
        });
        json.text("redirectURL", fields.first("location").orElse(""));
        if (came) {
            sizes(exchange, response.bounds());
        } else {
            json.number("headersSize", UNKNOWN_SIZE);
            json.number("bodySize", UNKNOWN_SIZE);
            json.text("_error", Sentences.title(exchange));
        }
    }

    private static String version(String version, Exchange exchange) {
        return version == null ? exchange.protocol() : "HTTP/" + version;
    }

    private void head(HeaderFields fields) {
        json.objects("cookies", HarCookies.of(fields), cookie -> {
            json.text("name", cookie.name());
            json.text("value", cookie.value());
        });
        json.objects("headers", fields.fields(), field -> {
            json.text("name", field.name());
            json.text("value", field.value());
        });
    }

    /** HAR counts headers as HTTP/1 writes them, so it has no number for those of HTTP/2. */
    private void sizes(Exchange exchange, MessageBounds bounds) {
        json.number("headersSize", exchange.stream() == null ? bounds.headerBytes() : UNKNOWN_SIZE);
        json.number("bodySize", bounds.bodyBytes());
    }

    private void timings(HarTimings timings) {
        phase("blocked", timings.blockedNs());
        phase("dns", timings.dnsNs());
        phase("connect", timings.connectNs());
        phase("ssl", timings.sslNs());
        phase("send", timings.sendNs());
        phase("wait", timings.waitNs());
        phase("receive", timings.receiveNs());
    }

    private void phase(String name, long ns) {
        if (ns < 0) {
            json.number(name, -1);
        } else {
            json.milliseconds(name, ns);
        }
    }

    private void wirelapse(AnalysedConnection connection, TiledExchange tiled) {
        Exchange exchange = tiled.exchange();
        SegmentLog log = connection.connection().log();
        json.number("stream", connection.connection().stream());
        json.number("exchange", exchange.index());
        json.number("http2_stream", exchange.http2Stream());
        json.constant("state", exchange.state());
        json.number("start_ns", tiled.startNs());
        json.number("elapsed_ns", tiled.elapsedNs());
        packets("request_packets", exchange.request().bounds(), log);
        if (exchange.response() == null) {
            json.unknown("response_packets");
        } else {
            packets("response_packets", exchange.response().bounds(), log);
        }
        JsonWaits.field(json, tiled.waits());
    }

    private void packets(String name, MessageBounds bounds, SegmentLog log) {
        json.numbers(name, log.packet(bounds.firstRow()), log.packet(bounds.lastRow()));
    }
}
