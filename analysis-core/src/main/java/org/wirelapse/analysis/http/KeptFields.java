package org.wirelapse.analysis.http;

import java.util.Set;

/** Which header fields are kept: those that explain timing and framing, and those whose values are secrets. A closed list. */
final class KeptFields {
    /** Longest name in the list. */
    static final int MAX_NAME_LENGTH = 32;

    static final int MAX_VALUE_LENGTH = 1024;
    static final int MAX_FIELDS = 100;

    private static final Set<String> NAMES = Set.of(
            // framing and the connection (RFC 9110, RFC 9112)
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "sec-websocket-protocol",
            "sec-websocket-version",
            // what the body is, and which part of it
            "accept-ranges",
            "content-encoding",
            "content-range",
            "content-type",
            "etag",
            "last-modified",
            "range",
            "vary",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            // caching, time and repeating
            "age",
            "cache-control",
            "date",
            "expires",
            "idempotency-key",
            "location",
            "retry-after",
            "server-timing",
            // who sent it, and what it went through
            "alt-svc",
            "forwarded",
            "max-forwards",
            "referer",
            "server",
            "user-agent",
            "via",
            "x-cache",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-request-id",
            // present or not is what a proxy rule asks; the challenge holds no secret
            "proxy-authenticate");

    /** Credentials (RFC 9110 §11) and cookies (RFC 6265 §4). */
    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

    private KeptFields() {}

    static boolean contains(String lowerCaseName) {
        return NAMES.contains(lowerCaseName) || SECRET.contains(lowerCaseName);
    }

    static boolean secret(String lowerCaseName) {
        return SECRET.contains(lowerCaseName);
    }
}
