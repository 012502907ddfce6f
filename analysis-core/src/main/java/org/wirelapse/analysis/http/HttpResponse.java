package org.wirelapse.analysis.http;

import java.util.List;
import java.util.Set;

/**
 * A final response message, with the interim ones before it.
 *
 * @param status 200 to 999, or 101 where it switched protocols
 * @param version {@code 1.1}, {@code 1.0} or {@code 2}
 * @param fields header fields that explain timing and framing
 * @param bounds where and when, interim responses not counted
 * @param interim status codes of the 1xx responses before it
 * @param interimStartNs when the first interim response began, or -1
 * @param ambiguities what leaves room for another reading
 */
public record HttpResponse(
        int status,
        String version,
        HeaderFields fields,
        MessageBounds bounds,
        List<Integer> interim,
        long interimStartNs,
        Set<Ambiguity> ambiguities) {
    /** The same response with other fields. */
    public HttpResponse withFields(HeaderFields other) {
        return new HttpResponse(status, version, other, bounds, interim, interimStartNs, ambiguities);
    }
}
