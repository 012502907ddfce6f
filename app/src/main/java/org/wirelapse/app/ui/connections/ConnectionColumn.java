package org.wirelapse.app.ui.connections;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.report.CloseWords;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.WaitTotals;
import org.wirelapse.app.ui.session.Session;

/** The columns of the table of connections. Values are numbers or text, so that they sort as they read; unknown is null. */
enum ConnectionColumn {
    STREAM("#", "88888", "Number of the connection, the same as Wireshark's tcp.stream", (s, c) ->
            (long) c.connection().stream()),
    FINDING("!", "88", "The worst finding about this connection", (s, c) -> s.worst(c.connection().stream())),
    WAITS("Waits", "88888888", "Where the time of its exchanges went", (s, c) -> s.totals(c.connection().stream())),
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
            .payloadBytes()),
    PROTOCOLS("Protocols", "TLS, HTTP/1.1", "What it carries", (s, c) -> String.join(", ", c.protocols())),
    ROUND_TRIP("iRTT", "888.8 ms", "Round trip of its handshake", (s, c) -> {
        var rtt = c.tcp().handshake().rttNs();
        return rtt.isPresent() ? rtt.getAsLong() : null;
    }),
    ONE_WAY(
            "One way ←",
            "888.8 ms",
            "Median time from server to client, where a second capture was taken there",
            (s, c) -> {
                var shared = s.analysis().twoTaps() == null
                        ? null
                        : s.analysis().twoTaps().connection(c.connection().stream());
                var delay = shared == null
                        ? OptionalLong.empty()
                        : shared.direction(Direction.SERVER_TO_CLIENT).delays().medianNs();
                return delay.isPresent() ? delay.getAsLong() : null;
            }),
    PACKETS("Packets", "88888", "Its packets, both ways", (s, c) -> (long) c.packets()),
    CLOSE(
            "Close",
            "client first, TIME_WAIT at the client",
            "How it ended: who closed first, and who keeps TIME_WAIT",
            (s, c) -> CloseWords.of(c.tcp().close()));

    /** Those that show until the user chooses. */
    static final List<ConnectionColumn> USUAL =
            List.of(STREAM, FINDING, WAITS, ENDS, HOST, EXCHANGES, RETRANSMISSIONS, DURATION, START, UP, DOWN);

    private static final List<ConnectionColumn> TEXTS = List.of(ENDS, HOST, PROTOCOLS, CLOSE);

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

    /** What stands in the row that sums up a group; null where a sum makes no sense. */
    Object value(EndpointGroup group) {
        return switch (this) {
            case STREAM, ROUND_TRIP, ONE_WAY -> null;
            case FINDING -> group.worst();
            case WAITS -> group.totals();
            case ENDS -> group.name() + "  (" + group.connections().size() + ")";
            case HOST -> group.host();
            case PROTOCOLS, CLOSE -> "";
            case DURATION -> group.endNs() - group.startNs();
            case START -> group.startNs();
            default ->
                group.connections().stream()
                        .mapToLong(c -> (Long) value(null, c))
                        .sum();
        };
    }

    /** How the column sorts, ascending. */
    Comparator<AnalysedConnection> order(Session session) {
        if (this == ENDS) {
            return Comparator.comparing(
                            (AnalysedConnection c) -> c.connection().client().address())
                    .thenComparing(c -> c.connection().client().port());
        }
        return Comparator.comparing(c -> key(value(session, c)));
    }

    /** How the column sorts groups, ascending. */
    Comparator<EndpointGroup> groupOrder() {
        return Comparator.comparing(group -> key(value(group)));
    }

    /** Numbers and texts as they are, waits by their sum; what is unknown comes first. */
    private Key key(Object of) {
        if (TEXTS.contains(this)) {
            return new Key(0, String.valueOf(of));
        }
        long number = of == null
                ? -1
                : of instanceof Severity severity
                        ? severity.ordinal()
                        : of instanceof WaitTotals totals ? totals.totalNs() : (Long) of;
        return new Key(number, "");
    }

    /** A value to sort by: a number, or a text beside equal numbers. */
    private record Key(long number, String text) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byNumber = Long.compare(number, other.number);
            return byNumber != 0 ? byNumber : text.compareTo(other.text);
        }
    }

    /** Columns whose values are numbers. */
    boolean numeric() {
        return this != FINDING && this != WAITS && !TEXTS.contains(this);
    }
}
