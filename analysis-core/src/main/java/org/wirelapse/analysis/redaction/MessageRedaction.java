package org.wirelapse.analysis.redaction;

import java.util.Set;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.wait.TiledExchange;

/** Redacts HTTP messages. */
final class MessageRedaction {
    /** Fields whose values name nobody: the protocol's own words, numbers and dates. What is not listed is hidden. */
    private static final Set<String> HARMLESS = Set.of(
            "accept-ranges",
            "age",
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-range",
            "content-type",
            "date",
            "expect",
            "expires",
            "if-modified-since",
            "if-unmodified-since",
            "keep-alive",
            "last-modified",
            "max-forwards",
            "proxy-connection",
            "range",
            "retry-after",
            "sec-websocket-version",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "vary");

    private final Locations locations;

    MessageRedaction(Locations locations) {
        this.locations = locations;
    }

    TiledExchange redact(TiledExchange tiled) {
        Exchange exchange = tiled.exchange();
        HttpResponse response = exchange.response();
        Exchange redacted = exchange.withMessages(
                request(exchange.request()), response == null ? null : response.withFields(fields(response.fields())));
        return new TiledExchange(redacted, tiled.startNs(), tiled.endNs(), tiled.waits());
    }

    private HttpRequest request(HttpRequest request) {
        return new HttpRequest(
                request.method(),
                locations.target(request.target()),
                request.version(),
                locations.authority(request.host()),
                fields(request.fields()),
                request.bounds(),
                request.ambiguities());
    }

    private HeaderFields fields(HeaderFields fields) {
        return new HeaderFields(fields.fields().stream().map(this::field).toList());
    }

    private HeaderFields.Field field(HeaderFields.Field field) {
        if (field.name().equals("host")) {
            return new HeaderFields.Field("host", locations.authority(field.value()));
        }
        return HARMLESS.contains(field.name()) ? field : field.hidden();
    }
}
