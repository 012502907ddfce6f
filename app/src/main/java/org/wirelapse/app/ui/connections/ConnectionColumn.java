package org.wirelapse.app.ui.connections;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.ui.session.Session;

/** The columns of the table of connections. Values are numbers or text, so that they sort as they read. */
enum ConnectionColumn {
    STREAM("#", "8888", "Number of the connection, the same as Wireshark's tcp.stream", (s, c) ->
            (long) c.connection().stream()),
    FINDING("!", "88", "The worst finding about this connection", (s, c) -> s.worst(c.connection().stream())),
    WAITS("Waits", "8888888888", "Where the time of its exchanges went", (s, c) -> s.totals(c.connection().stream())),
    ENDS(
            "Client → server",
            "192.168.100.100:50000 → 10.0.0.1:80 ",
            "Its two ends",
            (s, c) -> c.connection().client() + " → " + c.connection().server()),
    HOST("Host", "www.shop.example", "Host of its first request", (s, c) -> c.host() == null ? "" : c.host()),
    EXCHANGES("Exch.", "8888", "HTTP exchanges on it", (s, c) ->
            (long) c.exchanges().size()),
    RETRANSMISSIONS(
            "Rexmt",
            "8888",
            "Segments sent again, both ways",
            (s, c) -> (long) c.tcp().clientToServer().retransmissions().size()
                    + c.tcp().serverToClient().retransmissions().size()),
    DURATION("Duration", "888.8 ms", "From its first packet to its last", (s, c) -> c.endNs() - c.startNs()),
    START("Start", "888.8 ms", "Time of its first packet since the capture's start", (s, c) -> c.startNs()),
    UP("→ bytes", "88.8 MB", "Payload bytes from client to server, repeats included", (s, c) -> c.tcp()
            .clientToServer()
            .payloadBytes()),
    DOWN("← bytes", "88.8 MB", "Payload bytes from server to client, repeats included", (s, c) -> c.tcp()
            .serverToClient()
            .payloadBytes());

    private final String title;
    private final String widest;
    private final String meaning;
    private final BiFunction<Session, AnalysedConnection, Object> value;

    ConnectionColumn(
            String title, String widest, String meaning, BiFunction<Session, AnalysedConnection, Object> value) {
        this.title = title;
        this.widest = widest;
        this.meaning = meaning;
        this.value = value;
    }

    String title() {
        return title;
    }

    /** A text as wide as the column should be. */
    String widest() {
        return widest;
    }

    String meaning() {
        return meaning;
    }

    Object value(Session session, AnalysedConnection connection) {
        return value.apply(session, connection);
    }

    /** How the column sorts, ascending. */
    Comparator<AnalysedConnection> order(Session session) {
        return switch (this) {
            case FINDING ->
                Comparator.comparingInt(c -> session.worst(c.connection().stream()) == null
                        ? -1
                        : session.worst(c.connection().stream()).ordinal());
            case WAITS ->
                Comparator.comparingLong(
                        c -> session.totals(c.connection().stream()).totalNs());
            case HOST -> Comparator.comparing(c -> c.host() == null ? "" : c.host());
            case ENDS ->
                Comparator.comparing((AnalysedConnection c) ->
                                c.connection().client().address())
                        .thenComparing(c -> c.connection().client().port());
            default -> Comparator.comparingLong(c -> (Long) value(session, c));
        };
    }

    /** Columns whose values are numbers. */
    boolean numeric() {
        return !List.of(FINDING, WAITS, ENDS, HOST).contains(this);
    }
}
