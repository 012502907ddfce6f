package org.wirelapse.analysis.taps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Finds the connections that both captures show, the surest sign first. */
final class ConnectionPairs {
    /**
     * One connection in both captures.
     *
     * @param client as the client's capture shows it
     * @param server as the server's capture shows it
     * @param matchedBy what it was recognised by
     */
    record Pair(AnalysedConnection client, AnalysedConnection server, MatchedBy matchedBy) {}

    private record Addresses(Endpoint client, Endpoint server) {}

    private record Incarnation(Addresses addresses, int initial) {}

    private record Initials(int client, int server) {}

    private final Set<AnalysedConnection> atClient;
    private final Set<AnalysedConnection> atServer;
    private final List<Pair> pairs = new ArrayList<>();

    private ConnectionPairs(List<AnalysedConnection> client, List<AnalysedConnection> server) {
        atClient = new LinkedHashSet<>(client);
        atServer = new LinkedHashSet<>(server);
    }

    /** Pairs connections; in the order of the client's. */
    static List<Pair> of(List<AnalysedConnection> client, List<AnalysedConnection> server) {
        ConnectionPairs found = new ConnectionPairs(client, server);
        found.match(ConnectionPairs::incarnation, MatchedBy.ADDRESSES);
        found.match(ConnectionPairs::initials, MatchedBy.SEQUENCE_NUMBERS);
        found.match(ConnectionPairs::addresses, MatchedBy.ADDRESSES);
        found.pairs.sort(Comparator.comparingInt(pair -> pair.client().connection().stream()));
        return found.pairs;
    }

    /** Pairs what has the same key, in order; a null key matches nothing. */
    private void match(Function<AnalysedConnection, Object> key, MatchedBy by) {
        Map<Object, Deque<AnalysedConnection>> byKey = new HashMap<>();
        for (AnalysedConnection server : atServer) {
            byKey.computeIfAbsent(key.apply(server), k -> new ArrayDeque<>()).add(server);
        }
        for (AnalysedConnection client : List.copyOf(atClient)) {
            Object wanted = key.apply(client);
            Deque<AnalysedConnection> there = wanted == null ? null : byKey.get(wanted);
            if (there != null && !there.isEmpty() && compatible(client, there.peek())) {
                AnalysedConnection server = there.poll();
                atClient.remove(client);
                atServer.remove(server);
                pairs.add(new Pair(client, server, by));
            }
        }
    }

    /** Two initial sequence numbers that differ are two connections on the same ports. */
    private static boolean compatible(AnalysedConnection a, AnalysedConnection b) {
        OptionalInt one = clientInitial(a);
        OptionalInt other = clientInitial(b);
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static Addresses addresses(AnalysedConnection connection) {
        return new Addresses(
                connection.connection().client(), connection.connection().server());
    }

    private static Incarnation incarnation(AnalysedConnection connection) {
        OptionalInt initial = clientInitial(connection);
        return initial.isEmpty() ? null : new Incarnation(addresses(connection), initial.getAsInt());
    }

    private static Initials initials(AnalysedConnection connection) {
        int synAck = connection.tcp().handshake().synAckRow();
        OptionalInt client = clientInitial(connection);
        return synAck < 0 || client.isEmpty()
                ? null
                : new Initials(client.getAsInt(), connection.connection().log().sequence(synAck));
    }

    /** The client's initial sequence number: that of its SYN, else what the SYN-ACK acknowledges less one. */
    private static OptionalInt clientInitial(AnalysedConnection connection) {
        SegmentLog log = connection.connection().log();
        Handshake handshake = connection.tcp().handshake();
        if (handshake.synRow() >= 0) {
            return OptionalInt.of(log.sequence(handshake.synRow()));
        }
        return handshake.synAckRow() >= 0
                ? OptionalInt.of(log.acknowledgment(handshake.synAckRow()) - 1)
                : OptionalInt.empty();
    }
}
