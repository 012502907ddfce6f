package org.wirelapse.analysis.http;

/**
 * A response that answers none of the requests in the capture: sent unasked, as 408 before a connection is closed, or the capture lacks its
 * request.
 *
 * @param status its status
 * @param row row of its first byte, -1 in a hole
 * @param startNs when its first byte passed, ns since the capture's start
 * @param bodyBytes its body
 */
public record UnsolicitedResponse(int status, int row, long startNs, long bodyBytes) {
    /** What is kept of a response. */
    public static UnsolicitedResponse of(HttpResponse response) {
        MessageBounds bounds = response.bounds();
        return new UnsolicitedResponse(response.status(), bounds.firstRow(), bounds.startNs(), bounds.bodyBytes());
    }
}
