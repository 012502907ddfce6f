package org.wirelapse.analysis.taps;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** One connection that both captures show: numbers and times, no names. Rows are those of the client's capture. */
public final class SharedConnection {
    private final AnalysedConnection client;
    private final AnalysedConnection server;
    private final MatchedBy matchedBy;
    private final PacketPairs pairs;
    private final ServerClock clock;
    private final PathDirection clientToServer;
    private final PathDirection serverToClient;
    private final List<ServerTimes> serverTimes;

    /**
     * Judges what the path did.
     *
     * @param clock the clocks' relation, or null
     */
    SharedConnection(ConnectionPairs.Pair pair, PacketPairs pairs, ServerClock clock, Judge judge) {
        client = pair.client();
        server = pair.server();
        matchedBy = pair.matchedBy();
        this.pairs = pairs;
        this.clock = clock;
        clientToServer = judge.judge(pair, pairs, Direction.CLIENT_TO_SERVER);
        serverToClient = judge.judge(pair, pairs, Direction.SERVER_TO_CLIENT);
        serverTimes = ExchangePairs.serverTimes(client, server);
    }

    AnalysedConnection client() {
        return client;
    }

    AnalysedConnection server() {
        return server;
    }

    /** Number of rows: packets of the connection in the client's capture. */
    public int packets() {
        return client.packets();
    }

    /** Number in the client's capture of the packet in a row. */
    public int packet(int row) {
        return client.connection().log().packet(row);
    }

    /** Its number in the client's capture. */
    public int stream() {
        return client.connection().stream();
    }

    /** Its number in the server's capture. */
    public int serverStream() {
        return server.connection().stream();
    }

    /** How it was recognised. */
    public MatchedBy matchedBy() {
        return matchedBy;
    }

    /** What the path did to one direction. */
    public PathDirection direction(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? clientToServer : serverToClient;
    }

    /** The answered exchanges that both captures show, in order. */
    public List<ServerTimes> serverTimes() {
        return serverTimes;
    }

    /** Number in the server's capture of the packet in a row, empty where that capture lacks it. */
    public OptionalInt serverPacket(int row) {
        int peer = pairs.peer(Side.CLIENT, row);
        return peer < 0
                ? OptionalInt.empty()
                : OptionalInt.of(server.connection().log().packet(peer));
    }

    /** How long the packet in a row took from its sender's tap to the other; empty where only one of them saw it. */
    public OptionalLong delayNs(int row) {
        int peer = pairs.peer(Side.CLIENT, row);
        if (peer < 0 || clock == null) {
            return OptionalLong.empty();
        }
        SegmentLog here = client.connection().log();
        SegmentLog there = server.connection().log();
        Direction direction = here.direction(row);
        return OptionalLong.of(
                direction == Direction.CLIENT_TO_SERVER
                        ? clock.delayNs(direction, here.timeNs(row), there.timeNs(peer))
                        : clock.delayNs(direction, there.timeNs(peer), here.timeNs(row)));
    }

    PacketPairs pairs() {
        return pairs;
    }
}
