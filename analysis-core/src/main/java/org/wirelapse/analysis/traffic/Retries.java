package org.wirelapse.analysis.traffic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.wait.TiledExchange;

/**
 * Finds requests that were sent again because the first one had no whole answer (RFC 9110 §9.2.2): the same method, target, host and
 * body length from the same client to the same service, on another connection, soon after the first had ended.
 */
final class Retries {
    /** Who asks again later than this asks anew. */
    private static final long SOON_NS = 30_000_000_000L;

    private static final Deque<Attempt> NONE = new ArrayDeque<>(0);

    private record Key(IpAddress client, Endpoint server, String method, String target, String host) {
        // Written out, for the reason that the hash code of Endpoint gives.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && client.equals(key.client)
                    && server.equals(key.server)
                    && Objects.equals(method, key.method)
                    && Objects.equals(target, key.target)
                    && Objects.equals(host, key.host);
        }

        @Override
        public int hashCode() {
            return Objects.hash(client, server, method, target, host);
        }
    }

    private record Attempt(AnalysedConnection connection, TiledExchange exchange) {
        ExchangePlace place() {
            return new ExchangePlace(
                    connection.connection().stream(), exchange.exchange().index());
        }

        Key key() {
            HttpRequest request = exchange.exchange().request();
            return new Key(
                    connection.connection().client().address(),
                    connection.connection().server(),
                    request.method(),
                    request.target(),
                    request.host());
        }

        long requestNs() {
            return exchange.exchange().request().bounds().startNs();
        }

        boolean repeats(Attempt first) {
            return first.connection != connection
                    && first.exchange.endNs() <= requestNs()
                    && first.declaredBody().equals(declaredBody());
        }

        boolean comesLate(Attempt first) {
            return requestNs() - first.exchange.endNs() > SOON_NS;
        }

        private Object declaredBody() {
            return exchange.exchange().request().bounds().declaredBodyBytes();
        }
    }

    private Retries() {}

    /** For each request that was sent again, in place of which one. */
    static Map<ExchangePlace, ExchangePlace> of(List<AnalysedConnection> connections) {
        List<Attempt> attempts = attempts(connections);
        attempts.sort(Comparator.comparingLong(Attempt::requestNs));
        Map<Key, Deque<Attempt>> open = new HashMap<>();
        Map<ExchangePlace, ExchangePlace> retries = new HashMap<>();
        for (Attempt attempt : attempts) {
            Key key = attempt.key();
            Deque<Attempt> earlier = open.getOrDefault(key, NONE);
            while (!earlier.isEmpty() && attempt.comesLate(earlier.getFirst())) {
                earlier.removeFirst();
            }
            if (!earlier.isEmpty() && attempt.repeats(earlier.getFirst())) {
                retries.put(attempt.place(), earlier.removeFirst().place());
            }
            if (failed(attempt.exchange)) {
                open.computeIfAbsent(key, k -> new ArrayDeque<>()).addLast(attempt);
            }
        }
        return Map.copyOf(retries);
    }

    /** What clients asked for who had a failure: no other has a reason to ask again. */
    private static List<Attempt> attempts(List<AnalysedConnection> connections) {
        Set<IpAddress> unlucky = new HashSet<>();
        for (AnalysedConnection connection : connections) {
            if (connection.exchanges().stream().anyMatch(Retries::failed)) {
                unlucky.add(connection.connection().client().address());
            }
        }
        List<Attempt> attempts = new ArrayList<>();
        for (AnalysedConnection connection : connections) {
            if (unlucky.contains(connection.connection().client().address())) {
                connection.exchanges().forEach(exchange -> attempts.add(new Attempt(connection, exchange)));
            }
        }
        return attempts;
    }

    private static boolean failed(TiledExchange exchange) {
        Exchange.State state = exchange.exchange().state();
        return state == Exchange.State.UNANSWERED
                || state == Exchange.State.TRUNCATED
                || state == Exchange.State.REQUEST_INCOMPLETE;
    }
}
