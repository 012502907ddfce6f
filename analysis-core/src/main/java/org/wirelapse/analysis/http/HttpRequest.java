package org.wirelapse.analysis.http;

import java.util.Set;

/**
 * A request message.
 *
 * @param method as sent
 * @param target as sent, at most 4,096 characters
 * @param version {@code 1.1}, {@code 1.0} or {@code 2}; null where the capture lacks it, or it was left out
 * @param host the target's authority, else the Host field, or null
 * @param fields header fields that explain timing and framing
 * @param bounds where and when
 * @param ambiguities what leaves room for another reading
 */
public record HttpRequest(
        String method,
        String target,
        String version,
        String host,
        HeaderFields fields,
        MessageBounds bounds,
        Set<Ambiguity> ambiguities) {
    /** RFC 9110 §9.2.2. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    /** The same request with other fields. */
    public HttpRequest withFields(HeaderFields other) {
        return new HttpRequest(method, target, version, host, other, bounds, ambiguities);
    }

    /** True if sending it twice has the effect of sending it once. */
    public boolean idempotent() {
        return IDEMPOTENT.contains(method);
    }
}
