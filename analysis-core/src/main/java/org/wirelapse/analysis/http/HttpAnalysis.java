package org.wirelapse.analysis.http;

import java.util.List;

/**
 * The HTTP/1.x messages of a connection.
 *
 * @param exchanges requests in the order sent, each with its answer
 * @param unsolicited responses that answer none of the requests: sent unasked, or their requests are not in the capture
 * @param protocols {@code HTTP/1.1}, {@code HTTP/1.0} as met, in that order of appearance; empty if no message was found
 * @param reversed true if requests travel from what was taken for the server
 */
public record HttpAnalysis(
        List<Exchange> exchanges, List<HttpResponse> unsolicited, List<String> protocols, boolean reversed) {
    /** No HTTP. */
    public static final HttpAnalysis NONE = new HttpAnalysis(List.of(), List.of(), List.of(), false);
}
