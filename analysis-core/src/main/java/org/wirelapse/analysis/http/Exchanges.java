package org.wirelapse.analysis.http;

import java.util.ArrayList;
import java.util.List;

/** Makes exchanges of requests and their responses. */
final class Exchanges {
    private final List<Message> requests;
    private final Pairing pairing;
    private final boolean ended;
    /** For each request the offset that its client had to have acknowledged to have had its response; rising. */
    private final long[] answeredAt;

    private Exchanges(List<Message> requests, Pairing pairing, boolean ended) {
        this.requests = requests;
        this.pairing = pairing;
        this.ended = ended;
        answeredAt = answeredAt(pairing);
    }

    static List<Exchange> of(List<Message> requests, Pairing pairing, boolean ended) {
        Exchanges exchanges = new Exchanges(requests, pairing, ended);
        List<Exchange> list = new ArrayList<>(pairing.requestCount());
        for (int i = 0; i < pairing.requestCount(); i++) {
            list.add(exchanges.exchange(i));
        }
        return List.copyOf(list);
    }

    /** A response that did not come, or was not found, counts as had when a later one was. */
    private static long[] answeredAt(Pairing pairing) {
        long[] offsets = new long[pairing.requestCount()];
        long later = Pairing.NEVER;
        for (int i = offsets.length - 1; i >= 0; i--) {
            later = Math.min(later, pairing.answeredAt(i));
            offsets[i] = later;
        }
        return offsets;
    }

    private Exchange exchange(int index) {
        Message request = requests.get(index);
        Answer answer = pairing.answer(index);
        String version =
                request.version() == null && answer != null ? answer.message().version() : request.version();
        return new Exchange(
                index,
                protocol(version),
                null,
                request.toRequest(),
                answer == null ? null : answer.toResponse(),
                state(request, answer, pairing.lost(index)),
                stillDue(index));
    }

    static String protocol(String version) {
        return "1.0".equals(version) ? "HTTP/1.0" : "HTTP/1.1";
    }

    /** By the client's clock: its request acknowledges what it had received when it left, wherever the capture was taken. */
    private int stillDue(int index) {
        long received = pairing.acknowledgedBy(index);
        int answered = 0;
        int due = index;
        while (answered < due) {
            int middle = (answered + due) >>> 1;
            if (answeredAt[middle] <= received) {
                answered = middle + 1;
            } else {
                due = middle;
            }
        }
        return index - answered;
    }

    private Exchange.State state(Message request, Answer answer, boolean lost) {
        if (request.cut() && (ended || answer != null)) {
            return Exchange.State.REQUEST_INCOMPLETE;
        }
        if (answer == null) {
            return ended && !lost ? Exchange.State.UNANSWERED : Exchange.State.IN_PROGRESS;
        }
        if (answer.message().bounds().complete()) {
            return Exchange.State.COMPLETE;
        }
        return ended && answer.message().cut() ? Exchange.State.TRUNCATED : Exchange.State.IN_PROGRESS;
    }
}
