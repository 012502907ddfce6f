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
    /** No acknowledgement reaches that far. */
    static final long NEVER = Long.MAX_VALUE;

    private final Segments segments;
    private final ByteStream responseStream;
    private final MessageReader reader;
    private final List<Message> requests;
    /** What each request's first segment acknowledged. */
    private final long[] acknowledged;

    private final Answer[] answers;
    /** For each request how far its client had to have received the responses to have had this one. */
    private final long[] answeredAt;

    private final BitSet lost = new BitSet();
    private final List<Answer> unsolicited = new ArrayList<>();
    private int requestCount;
    /** The oldest request without a response. */
    private int next;

    Pairing(Segments segments, ByteStream responseStream, List<Message> requests, boolean fromStart) {
        this.segments = segments;
        this.responseStream = responseStream;
        this.requests = requests;
        requestCount = requests.size();
        answers = new Answer[requestCount];
        answeredAt = new long[requestCount];
        Arrays.fill(answeredAt, NEVER);
        acknowledged = requests.stream()
                .mapToLong(request -> segments.acknowledged(request.bounds().firstRow()))
                .toArray();
        long[] hints = Arrays.stream(acknowledged).map(responseStream::offsetAt).toArray();
        Arrays.sort(hints);
        reader = new MessageReader(segments, responseStream, StartLine.Kind.RESPONSE, fromStart, hints);
        pair();
    }

    /** Number of requests that are requests: behind a tunnel's begin none are. */
    int requestCount() {
        return requestCount;
    }

    /** The response to a request, or null. */
    Answer answer(int request) {
        return answers[request];
    }

    /** For each request the offset up to which its client had received the responses once it had this one. */
    long answeredAt(int request) {
        return answeredAt[request];
    }

    /** True if the response to a request may have come but cannot be found in the capture. */
    boolean lost(int request) {
        return lost.get(request);
    }

    /** What each request's first segment acknowledged of the responses. */
    long acknowledgedBy(int request) {
        return acknowledged[request];
    }

    /** Responses that answer none of the requests. */
    List<HttpResponse> unsolicited() {
        return unsolicited.stream().map(Answer::toResponse).toList();
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
            give(head, new Answer(message, interim), tunnel);
            interim = Interim.NONE;
        }
        if (!tunnel && reader.lostPlace()) {
            loseRest();
        }
    }

    /** No response to any of these was found, but the client went on to the next request when it had acknowledged more. */
    private void loseRest() {
        lost.set(next, requestCount);
        long had = next == 0 ? 0 : answeredAt[next - 1];
        for (int request = next; request + 1 < requestCount; request++) {
            if (acknowledged[request + 1] > had) {
                had = acknowledged[request + 1];
                answeredAt[request] = had;
            }
        }
    }

    private void give(Head head, Answer answer, boolean tunnel) {
        if (mayAnswer(head, next)) {
            answeredAt[next] =
                    answer.message().cut() ? NEVER : answer.message().bounds().endOffset();
            answers[next++] = answer;
        } else {
            unsolicited.add(answer);
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
        while (mayAnswer(head, next + 1) && acknowledged[next + 1] > responseStream.tcpOffset(gap.offset())) {
            lose(gap);
        }
        if (gap.startLost() && next == first && mayAnswer(head, next + 1)) {
            lose(gap);
        }
    }

    private void lose(MessageReader.Gap gap) {
        answeredAt[next] = responseStream.tcpOffset(gap.offset()) + 1;
        lost.set(next++);
    }
}
