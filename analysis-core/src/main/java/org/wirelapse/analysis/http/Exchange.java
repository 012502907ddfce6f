package org.wirelapse.analysis.http;

import java.util.OptionalInt;

/**
 * A request and what came back.
 *
 * @param index its place on the connection, from 0
 * @param protocol {@code HTTP/1.1}, {@code HTTP/1.0} or {@code HTTP/2}
 * @param stream its HTTP/2 stream, or null
 * @param request the request
 * @param response the final response, or null
 * @param state how far it came
 * @param pipelinedBehind how many earlier answers were still due when the request's first byte passed
 */
public record Exchange(
        int index,
        String protocol,
        Http2Stream stream,
        HttpRequest request,
        HttpResponse response,
        State state,
        int pipelinedBehind) {
    /** The same at another place on its connection. */
    public Exchange at(int place) {
        return new Exchange(place, protocol, stream, request, response, state, pipelinedBehind);
    }

    /** Number of its HTTP/2 stream, empty if it has none. */
    public OptionalInt http2Stream() {
        return stream == null ? OptionalInt.empty() : OptionalInt.of(stream.id());
    }

    /** The same exchange with its messages written otherwise. */
    public Exchange withMessages(HttpRequest otherRequest, HttpResponse otherResponse) {
        return new Exchange(index, protocol, stream, otherRequest, otherResponse, state, pipelinedBehind);
    }

    /** The same exchange, the values of credentials and cookies hidden. */
    public Exchange withoutSecrets() {
        return withMessages(
                request.withFields(request.fields().withoutSecrets()),
                response == null ? null : response.withFields(response.fields().withoutSecrets()));
    }

    /** How far an exchange came. */
    public enum State {
        COMPLETE,
        /** The connection ended, and no response had begun. */
        UNANSWERED,
        /** The connection ended inside the response. */
        TRUNCATED,
        /** The connection ended, or was answered, inside the request. */
        REQUEST_INCOMPLETE,
        /** The capture ended first. */
        IN_PROGRESS
    }
}
