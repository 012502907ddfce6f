package org.wirelapse.analysis.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

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
        HttpRequest request = requests.get(index).toRequest();
        HttpResponse response = pairing.response(index);
        String version = request.version() == null && response != null ? response.version() : request.version();
        return new Exchange(
                index,
                protocol(version),
                OptionalInt.empty(),
                request,
                response,
                state(request, response, pairing.lost(index)),
                stillDue(index));
    }

    static String protocol(String version) {
        return "1.0".equals(version) ? "HTTP/1.0" : "HTTP/1.1";
    }

    /** By the client's clock: its request acknowledges what it had received when it left, wherever the capture was taken. */
    private int stillDue(int index) {
        int found = Arrays.binarySearch(answeredAt, 0, index, pairing.acknowledgedBy(index) + 1);
        int answered = found >= 0 ? found : -found - 1;
        return index - answered;
    }

    private Exchange.State state(HttpRequest request, HttpResponse response, boolean lost) {
        if (!whole(request.bounds(), request.ambiguities()) && (ended || response != null)) {
            return Exchange.State.REQUEST_INCOMPLETE;
        }
        if (response == null) {
            return ended && !lost ? Exchange.State.UNANSWERED : Exchange.State.IN_PROGRESS;
        }
        if (response.bounds().complete()) {
            return Exchange.State.COMPLETE;
        }
        boolean cut = ended && !whole(response.bounds(), response.ambiguities());
        return cut ? Exchange.State.TRUNCATED : Exchange.State.IN_PROGRESS;
    }

    /** False only where the message is known to have been cut: not where the capture lacks what tells its end. */
    private static boolean whole(MessageBounds bounds, Set<Ambiguity> ambiguities) {
        return bounds.complete() || ambiguities.contains(Ambiguity.NOT_CAPTURED);
    }
}
