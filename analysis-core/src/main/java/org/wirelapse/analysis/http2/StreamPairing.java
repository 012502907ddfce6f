package org.wirelapse.analysis.http2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.http.Ambiguity;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Http2Session;
import org.wirelapse.analysis.http.Http2Stream;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.tcp.Segments;

/** Makes exchanges of what both sides sent on each stream. */
final class StreamPairing {
    /** The stream whose request was made before the connection spoke HTTP/2 (RFC 7540 §3.2). */
    private static final int UPGRADED = 1;

    private static final int MOST_TARGET_CHARACTERS = 4096;

    private final Http2Side client;
    private final Http2Side server;
    private final Segments segments;
    private final boolean ended;

    StreamPairing(Http2Side client, Http2Side server, Segments segments, boolean ended) {
        this.client = client;
        this.server = server;
        this.segments = segments;
        this.ended = ended;
    }

    /**
     * Pairs them.
     *
     * @param joinedLate true if the connection's begin is missing
     * @param upgrade the exchange that stream 1 answers, or null
     */
    Http2Analysis analyze(boolean joinedLate, Exchange upgrade) {
        Map<Integer, List<Http2Stream.FlowStall>> uploads =
                joinedLate ? Map.of() : FlowStalls.of(client.events(), server.events(), segments);
        Map<Integer, List<Http2Stream.FlowStall>> downloads =
                joinedLate ? Map.of() : FlowStalls.of(server.events(), client.events(), segments);
        List<Exchange> exchanges = new ArrayList<>();
        if (upgrade != null) {
            exchanges.add(answered(upgrade));
        }
        int unreadable = 0;
        for (Map.Entry<Integer, Half> entry : client.halves().entrySet()) {
            int id = entry.getKey();
            Half half = entry.getValue();
            if (half.begun() && half.pseudo(":method") != null) {
                exchanges.add(exchange(exchanges.size(), id, half, stalls(uploads.get(id), downloads.get(id))));
            } else if (half.begun()) {
                unreadable++;
            }
        }
        unreadable += (int) server.halves().entrySet().stream()
                .filter(entry -> entry.getValue().begun() && !requestSeen(entry.getKey(), upgrade != null))
                .count();
        boolean lostFrames = client.lostFrames() || server.lostFrames();
        return new Http2Analysis(
                List.copyOf(exchanges),
                new Http2Session(joinedLate, lostFrames, unreadable, pushes(), goAways()),
                client.from(),
                server.from(),
                false);
    }

    private boolean requestSeen(int id, boolean upgraded) {
        return client.halves().containsKey(id) || server.promises().containsKey(id) || upgraded && id == UPGRADED;
    }

    private static List<Http2Stream.FlowStall> stalls(
            List<Http2Stream.FlowStall> upload, List<Http2Stream.FlowStall> download) {
        List<Http2Stream.FlowStall> both = new ArrayList<>(upload == null ? List.of() : upload);
        both.addAll(download == null ? List.of() : download);
        both.sort(Comparator.comparingLong(Http2Stream.FlowStall::startNs));
        return List.copyOf(both);
    }

    private Exchange exchange(int index, int id, Half request, List<Http2Stream.FlowStall> stalls) {
        Half answer = server.halves().get(id);
        HttpResponse response = answer == null || !answer.begun() ? null : response(answer);
        Cancel cancel = cancel(id);
        return new Exchange(
                index,
                "HTTP/2",
                new Http2Stream(
                        id,
                        cancel == null ? null : sender(cancel.direction()),
                        cancel == null ? -1 : cancel.code(),
                        cancel == null ? -1 : cancel.row(),
                        stalls),
                request(request),
                response,
                state(request, response, cancel != null),
                0);
    }

    private static Side sender(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? Side.CLIENT : Side.SERVER;
    }

    /** The RST_STREAM that came first, or null. */
    private Cancel cancel(int id) {
        Cancel byClient = client.cancels().get(id);
        Cancel byServer = server.cancels().get(id);
        if (byClient == null || byServer == null) {
            return byClient == null ? byServer : byClient;
        }
        return byClient.row() <= byServer.row() ? byClient : byServer;
    }

    private Exchange.State state(Half request, HttpResponse response, boolean cancelled) {
        boolean over = ended || cancelled;
        if (response != null && response.bounds().complete()) {
            return request.ended() || !over ? Exchange.State.COMPLETE : Exchange.State.REQUEST_INCOMPLETE;
        }
        if (!request.ended() && over) {
            return Exchange.State.REQUEST_INCOMPLETE;
        }
        if (!over) {
            return Exchange.State.IN_PROGRESS;
        }
        return response == null ? Exchange.State.UNANSWERED : Exchange.State.TRUNCATED;
    }

    private HttpRequest request(Half half) {
        String path = half.pseudo(":path");
        String authority = half.pseudo(":authority");
        String host = authority == null ? half.fields().first("host").orElse(null) : authority;
        // A CONNECT has no path: it asks for an authority (RFC 9113 §8.5).
        String target = path != null ? path : authority == null ? "" : authority;
        return new HttpRequest(
                half.pseudo(":method"),
                target.substring(0, Math.min(target.length(), MOST_TARGET_CHARACTERS)),
                "2",
                host,
                half.fields(),
                FrameBounds.of(segments, client.stream(), half),
                ambiguities(half));
    }

    private HttpResponse response(Half half) {
        return new HttpResponse(
                half.status(),
                "2",
                half.fields(),
                FrameBounds.of(segments, server.stream(), half),
                half.interim(),
                half.interimStart() < 0 ? -1 : server.stream().timeOf(half.interimStart()),
                ambiguities(half));
    }

    private static Set<Ambiguity> ambiguities(Half half) {
        return half.unknownFields() ? EnumSet.of(Ambiguity.NOT_CAPTURED) : Set.of();
    }

    /** The exchange that asked for the upgrade, with the response that its stream brought. */
    private Exchange answered(Exchange upgrade) {
        Half half = server.halves().get(UPGRADED);
        if (half == null || !half.begun()) {
            return upgrade;
        }
        MessageBounds switching = upgrade.response().bounds();
        HttpResponse answer = response(half);
        List<Integer> interim = new ArrayList<>(List.of(upgrade.response().status()));
        interim.addAll(answer.interim());
        HttpResponse response = new HttpResponse(
                answer.status(),
                answer.version(),
                answer.fields(),
                answer.bounds(),
                List.copyOf(interim),
                switching.startNs(),
                answer.ambiguities());
        Exchange.State unfinished = ended ? Exchange.State.TRUNCATED : Exchange.State.IN_PROGRESS;
        return new Exchange(
                upgrade.index(),
                upgrade.protocol(),
                null,
                upgrade.request(),
                response,
                answer.bounds().complete() ? Exchange.State.COMPLETE : unfinished,
                upgrade.pipelinedBehind());
    }

    private List<Http2Session.Push> pushes() {
        List<Http2Session.Push> pushes = new ArrayList<>();
        for (Map.Entry<Integer, Half> entry : server.promises().entrySet()) {
            Half answer = server.halves().get(entry.getKey());
            String path = entry.getValue().pseudo(":path");
            pushes.add(new Http2Session.Push(
                    entry.getKey(),
                    path == null ? "" : path.substring(0, Math.min(path.length(), MOST_TARGET_CHARACTERS)),
                    answer == null ? 0 : answer.status(),
                    answer == null ? 0 : answer.bodyBytes()));
        }
        return List.copyOf(pushes);
    }

    private List<Http2Session.GoAway> goAways() {
        List<Http2Session.GoAway> all = new ArrayList<>(client.goAways());
        all.addAll(server.goAways());
        all.sort(Comparator.comparingLong(Http2Session.GoAway::timeNs));
        return List.copyOf(all);
    }
}
