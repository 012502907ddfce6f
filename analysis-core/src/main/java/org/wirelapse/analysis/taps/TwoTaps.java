package org.wirelapse.analysis.taps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Traffic;

/**
 * What two captures of the same traffic show together.
 *
 * @param server the server's capture
 * @param clockState how its clock stands to that of the client's capture
 * @param connections the connections in both captures, by the client's stream number
 * @param onlyAtClient how many connections only the client's capture shows
 * @param onlyAtServer how many connections only the server's capture shows
 */
public record TwoTaps(
        CaptureFacts server,
        ClockState clockState,
        List<SharedConnection> connections,
        int onlyAtClient,
        int onlyAtServer) {
    /** Share of the shortest delay from which on a packet can have arrived: clocks have ticks. */
    private static final double QUICKEST = 0.9;

    /** Joins two captures. */
    public static TwoTaps of(Traffic client, Traffic server) {
        List<ConnectionPairs.Pair> matched = ConnectionPairs.of(client.connections(), server.connections());
        List<PacketPairs> packets = new ArrayList<>();
        ClockFit fit = new ClockFit(server.capture().durationNs());
        for (ConnectionPairs.Pair pair : matched) {
            PacketPairs pairs = new PacketPairs(
                    pair.client().connection().log(), pair.server().connection().log());
            matchers(pairs).forEach(matcher -> matcher.matchUnlike(fit));
            packets.add(pairs);
        }
        ClockState state =
                fit.solve(server.capture().startEpochNs() - client.capture().startEpochNs());
        Judge judge = new Judge(
                state.clock(), client.capture().durationNs(), server.capture().durationNs());
        List<SharedConnection> shared = new ArrayList<>();
        for (int i = 0; i < packets.size(); i++) {
            matchers(packets.get(i)).forEach(matcher -> matcher.matchRest(timing(state.clock())));
            shared.add(new SharedConnection(matched.get(i), packets.get(i), state.clock(), judge));
        }
        return new TwoTaps(
                server.capture(),
                state,
                List.copyOf(shared),
                client.connections().size() - shared.size(),
                server.connections().size() - shared.size());
    }

    private static List<PacketMatcher> matchers(PacketPairs pairs) {
        return List.of(
                new PacketMatcher(pairs, Direction.CLIENT_TO_SERVER),
                new PacketMatcher(pairs, Direction.SERVER_TO_CLIENT));
    }

    private static Timing timing(ServerClock clock) {
        if (clock == null) {
            return Timing.ANY;
        }
        double least = QUICKEST * clock.uncertaintyNs();
        return (direction, sentNs, receivedNs) -> clock.delayNs(direction, sentNs, receivedNs) >= least;
    }

    /** How the clocks stand to each other, or null. */
    public ServerClock clock() {
        return clockState.clock();
    }

    /** The connection of a number in the client's capture, or null where the server's does not show it. */
    public SharedConnection connection(int stream) {
        int low = 0;
        int high = connections.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (connections.get(middle).stream() < stream) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < connections.size() && connections.get(low).stream() == stream ? connections.get(low) : null;
    }

    /** What the path did to one direction of all connections together. */
    public PathDirection total(Direction direction) {
        long[] delays = connections.stream()
                .flatMapToLong(shared -> Arrays.stream(PathDelays.of(shared.pairs(), clock(), direction)))
                .toArray();
        return PathDirection.sum(
                connections.stream().map(shared -> shared.direction(direction)).toList(), OneWayDelays.of(delays));
    }

    /** The client's traffic, with what the server's capture settles of it. */
    public Traffic settled(Traffic client) {
        List<AnalysedConnection> settled = client.connections().stream()
                .map(connection -> settled(connection, connection(connection.connection().stream())))
                .collect(Collectors.toUnmodifiableList());
        return Traffic.of(client.capture(), settled, client.nameLookups());
    }

    private AnalysedConnection settled(AnalysedConnection connection, SharedConnection shared) {
        return shared == null ? connection : Settlement.of(shared, clock());
    }

    /** The same with other facts of the server's capture, such as one without names. */
    public TwoTaps withServer(CaptureFacts facts) {
        return new TwoTaps(facts, clockState, connections, onlyAtClient, onlyAtServer);
    }

    /** What the captures show of some of the client's connections. */
    public TwoTaps only(Set<Integer> streams) {
        return new TwoTaps(
                server,
                clockState,
                connections.stream().filter(c -> streams.contains(c.stream())).toList(),
                onlyAtClient,
                onlyAtServer);
    }
}
