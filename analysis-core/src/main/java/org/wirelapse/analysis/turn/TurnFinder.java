package org.wirelapse.analysis.turn;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.stream.StreamRange;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Cuts a conversation that cannot be read into turns by who speaks when. A client that has seen an answer and asks again lets a round trip
 * go by in both directions, wherever the tap is: what either side sends sooner is a part of the same turn (both speak at once, as HTTP/2
 * inside TLS does when it opens windows during a download).
 */
public final class TurnFinder {
    /** A client that was silent for so long and never answered begins anew: what it had sent before wanted no answer. */
    private static final long QUIET_NS = 1_000_000_000L;

    /** A server that speaks again after so long speaks unasked. A pause inside an answer is seldom longer. */
    private static final long SERVER_QUIET_NS = 5_000_000_000L;

    /** Loops differ by queues: one that is shorter than the shortest by up to an eighth still counts as whole. */
    private static final int LOOP_SLACK = 8;

    /** Session tickets of TLS 1.3 are two or so of 100 to 300 bytes each (RFC 8446 §4.6.1). */
    private static final int MOST_TICKET_BYTES = 1_500;

    /** A gap behind tickets from which on the rest is another answer. */
    private static final long TICKET_GAP_NS = 2_000_000;

    private final long leastLoopNs;
    private final Sealing sealing;
    private final DataFlow client;
    private final DataFlow server;
    private final List<Turn> turns = new ArrayList<>();

    /** True while a turn has begun and not ended. */
    private boolean open;

    private long askedFrom;
    private long askedTo;
    private long serverFrom;
    private long answerFrom;
    private int firstRow;
    private int lastRow;
    private long lastNs;

    private TurnFinder(long roundTripNs, Sealing sealing, DataFlow client, DataFlow server) {
        this.leastLoopNs = roundTripNs - roundTripNs / LOOP_SLACK;
        this.sealing = sealing;
        this.client = client;
        this.server = server;
    }

    /**
     * Finds the turns of a connection.
     *
     * @param segments its segments
     * @param roundTripNs shortest round trip, 0 where unknown
     * @param requests the client's stream
     * @param asked the part of it that carries data
     * @param responses the server's stream
     * @param answered the part of it that carries data
     * @param sealing what keeps it from being read
     */
    public static List<Turn> find(
            Segments segments,
            long roundTripNs,
            TcpStream requests,
            StreamRange asked,
            TcpStream responses,
            StreamRange answered,
            Sealing sealing) {
        TurnFinder finder = new TurnFinder(
                roundTripNs,
                sealing,
                new DataFlow(segments, requests, asked),
                new DataFlow(segments, responses, answered));
        return finder.find();
    }

    private List<Turn> find() {
        while (client.more() || server.more()) {
            if (!server.more() || client.more() && client.row() <= server.row()) {
                fromClient();
            } else {
                fromServer();
            }
        }
        close();
        return turns;
    }

    private void fromClient() {
        boolean begins = answered() ? seesAnswer() : client.ns() - lastNs > QUIET_NS;
        take(client, begins);
        askedTo = answered() ? askedTo : client.takenTo();
    }

    /** True if what the client sends now can be a reaction to the answer, and the server's next bytes a reaction to that. */
    private boolean seesAnswer() {
        return !sealing.controls(client.bytes())
                && client.silenceAheadNs() >= leastLoopNs
                && server.silenceAheadNs() >= leastLoopNs;
    }

    private void fromServer() {
        boolean behindTickets = ticketsAtMost() && answerFrom == serverFrom && server.silenceAheadNs() > TICKET_GAP_NS;
        long before = server.takenTo();
        long quietNs = sealing.controls(server.bytes()) ? QUIET_NS : SERVER_QUIET_NS;
        take(server, answered() && server.ns() - lastNs > quietNs);
        if (behindTickets && open && before > serverFrom) {
            answerFrom = before;
            askedTo = client.takenTo();
        }
    }

    /** True if all that the server has sent yet may be session tickets. */
    private boolean ticketsAtMost() {
        return sealing == Sealing.TLS_1_3
                && turns.isEmpty()
                && answered()
                && server.takenTo() - serverFrom <= MOST_TICKET_BYTES;
    }

    private boolean answered() {
        return open && server.takenTo() > serverFrom;
    }

    private void take(DataFlow flow, boolean begins) {
        if (begins) {
            close();
        }
        if (!open) {
            open = true;
            askedFrom = client.takenTo();
            askedTo = askedFrom;
            serverFrom = server.takenTo();
            answerFrom = serverFrom;
            firstRow = flow.row();
        }
        lastRow = flow.row();
        lastNs = flow.ns();
        flow.take(!sealing.controls(flow.bytes()));
    }

    private void close() {
        boolean onlyTickets = ticketsAtMost() && askedTo == askedFrom;
        if (open && !onlyTickets) {
            turns.add(new Turn(
                    turns.size(),
                    askedFrom,
                    askedTo,
                    client.takenTo(),
                    serverFrom,
                    answerFrom,
                    server.takenTo(),
                    firstRow,
                    lastRow));
        }
        open = false;
    }
}
