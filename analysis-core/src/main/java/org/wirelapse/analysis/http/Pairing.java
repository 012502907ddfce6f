package org.wirelapse.analysis.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Reads the responses and gives each to its request: they come in the order of the requests (RFC 9112 §9.3.2). Acknowledgements tell
 * what order alone cannot: a response cannot answer a request of which its sender had received nothing, and a client that acknowledged
 * a response before its next request has had it, though the capture may lack it.
 */
final class Pairing {
    private final Segments segments;
    private final ByteStream responseStream;
    private final MessageReader reader;
    private final List<Message> requests;
    /** What each request's first segment acknowledged. */
    private final long[] acknowledged;

    private final HttpResponse[] responses;
    private final BitSet lost = new BitSet();
    private final List<HttpResponse> unsolicited = new ArrayList<>();
    private int requestCount;
    private int next;

    Pairing(Segments segments, ByteStream responseStream, List<Message> requests, boolean fromStart) {
        this.segments = segments;
        this.responseStream = responseStream;
        this.requests = requests;
        requestCount = requests.size();
        responses = new HttpResponse[requestCount];
        acknowledged = requests.stream()
                .mapToLong(request -> segments.acknowledged(request.bounds().firstRow()))
                .toArray();
        long[] hints = acknowledged.clone();
        Arrays.sort(hints);
        reader = new MessageReader(segments, responseStream, StartLine.Kind.RESPONSE, fromStart, hints);
        pair();
    }

    /** Number of requests that are requests: behind a tunnel's begin none are. */
    int requestCount() {
        return requestCount;
    }

    /** The final response to a request, or null. */
    HttpResponse response(int request) {
        return responses[request];
    }

    /** True if the response to a request may have come but cannot be found in the capture. */
    boolean lost(int request) {
        return lost.get(request);
    }

    /** What each request's first segment acknowledged of the responses. */
    long acknowledgedBy(int request) {
        return acknowledged[request];
    }

    List<HttpResponse> unsolicited() {
        return unsolicited;
    }

    private void pair() {
        Interim interim = Interim.NONE;
        boolean tunnel = false;
        for (Head head = reader.next(); head != null; head = tunnel ? null : reader.next()) {
            skipLost(head);
            Message message = reader.finish(
                    head, mayAnswer(head, next) ? requests.get(next).method() : null);
            StatusLine line = (StatusLine) head.start();
            if (line.interim()) {
                interim = interim.with(line.status(), message.bounds().startNs());
                continue;
            }
            tunnel = message.bounds().framing() == Framing.TUNNEL;
            give(head, message.toResponse(interim), tunnel);
            interim = Interim.NONE;
        }
        if (!tunnel && reader.lostPlace()) {
            lost.set(next, requestCount);
        }
    }

    private void give(Head head, HttpResponse response, boolean tunnel) {
        if (!mayAnswer(head, next)) {
            unsolicited.add(response);
        } else {
            responses[next++] = response;
        }
        if (tunnel) {
            requestCount = next;
            requests.stream().skip(Math.max(0, next - 1)).limit(1).forEach(Message::opensTunnel);
        }
    }

    /** True if the sender of the response had received part of the request. */
    private boolean mayAnswer(Head response, int request) {
        if (request >= requestCount) {
            return false;
        }
        long received = segments.acknowledged(responseStream.rowOf(response.offset()));
        return received < 0 || received > requests.get(request).bounds().offset();
    }

    /** Passes over requests whose responses lie in a gap before this one. */
    private void skipLost(Head head) {
        MessageReader.Gap gap = reader.gap();
        if (gap == null) {
            return;
        }
        int first = next;
        while (mayAnswer(head, next + 1) && acknowledged[next + 1] > gap.offset()) {
            lost.set(next++);
        }
        if (gap.startLost() && next == first && mayAnswer(head, next + 1)) {
            lost.set(next++);
        }
    }
}
