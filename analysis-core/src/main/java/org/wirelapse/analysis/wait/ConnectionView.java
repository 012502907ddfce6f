package org.wirelapse.analysis.wait;

import java.util.stream.IntStream;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.SenderClock;
import org.wirelapse.analysis.tcp.TcpFacts;
import org.wirelapse.analysis.tcp.Vantage;

/** What tiling needs to know of a connection, gathered once for all its exchanges. */
final class ConnectionView {
    /** Payload of a full segment where no SYN told: 1,500 bytes of Ethernet less 40 of headers and 12 of timestamps. */
    private static final int USUAL_MSS = 1448;

    /** A loop shorter than this does not leave the host: what looks like a queue there is the host's own doing. */
    private static final long NO_WAY_NS = 1_000_000;

    /** What a retransmission timeout is longer than a round trip on Linux, whose shortest is the most common one. */
    private static final long LEAST_TIMEOUT_NS = 200_000_000;

    final Segments segments;
    final TcpFacts facts;
    private final TcpStream[] streams;
    private final Deliveries[] deliveries = new Deliveries[2];
    private final SenderState[] senders = new SenderState[2];
    private final int[][] repeats = new int[2][];
    private final SenderClock[] clocks = new SenderClock[2];
    private final boolean[] clocksKnown = new boolean[2];
    private ServerRuns serverRuns;

    ConnectionView(Segments segments, TcpFacts facts, TcpStream clientToServer, TcpStream serverToClient) {
        this.segments = segments;
        this.facts = facts;
        streams = new TcpStream[] {clientToServer, serverToClient};
    }

    TcpStream stream(Direction direction) {
        return streams[direction.ordinal()];
    }

    Deliveries deliveries(Direction direction) {
        int i = direction.ordinal();
        if (deliveries[i] == null) {
            deliveries[i] = new Deliveries(
                    segments, direction, streams[i], facts.direction(direction).retransmissions());
        }
        return deliveries[i];
    }

    SenderState sender(Direction direction) {
        int i = direction.ordinal();
        if (senders[i] == null) {
            senders[i] = SenderState.of(segments, direction, mss(direction), roundTripNs() + LEAST_TIMEOUT_NS);
        }
        return senders[i];
    }

    /** Row of the server's first acknowledgement of all that the client sent up to an offset; -1 if there is none, or nothing was sent. */
    int acknowledging(long offset) {
        if (offset <= 0) {
            return -1;
        }
        long[] unacknowledged = sender(Direction.CLIENT_TO_SERVER).unacknowledged;
        int found = firstAtLeast(unacknowledged, offset);
        return found < unacknowledged.length ? found : -1;
    }

    private static int firstAtLeast(long[] rising, long value) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** True if the client acknowledged, between two rows, bytes of the server that the capture lacks: it was answered. */
    boolean unseenAnswer(int from, int to) {
        for (int row = from + 1; row <= to; row++) {
            if (segments.direction(row) == Direction.CLIENT_TO_SERVER && segments.has(row, Note.ACKS_UNSEEN)) {
                return true;
            }
        }
        return false;
    }

    /** True if a direction sent something again between two rows. */
    boolean repeatedBefore(Direction direction, int from, int to) {
        for (int row : repeats(direction)) {
            if (row > from && row <= to) {
                return true;
            }
        }
        return false;
    }

    /** Payload of a full segment of a direction. */
    int mss(Direction direction) {
        DirectionFacts facts = this.facts.direction(direction);
        return Math.max(1, facts.mss().orElse(USUAL_MSS));
    }

    /**
     * How much longer a segment was on its way to the tap than the quickest around it, as far as timestamps tell; 0 at its sender, where
     * there is no way yet.
     */
    long queuedNs(Direction direction, int row) {
        SenderClock clock = clock(direction);
        return clock == null || senderLoopNs(direction) < NO_WAY_NS ? 0 : clock.extraDelayNs(row);
    }

    /** The clock that a direction's sender stamps its segments with, or null. */
    SenderClock clock(Direction direction) {
        int i = direction.ordinal();
        if (!clocksKnown[i]) {
            clocks[i] = SenderClock.of(segments, direction);
            clocksKnown[i] = true;
        }
        return clocks[i];
    }

    /** Rows of a direction's repeated segments, in order. */
    int[] repeats(Direction direction) {
        int i = direction.ordinal();
        if (repeats[i] == null) {
            repeats[i] = findRepeats(direction);
        }
        return repeats[i];
    }

    private int[] findRepeats(Direction direction) {
        return IntStream.range(0, segments.size())
                .filter(row -> segments.direction(row) == direction && segments.has(row, Note.RETRANSMISSION))
                .toArray();
    }

    /** True if windows can be told in bytes: their scale is announced in the handshake only (RFC 7323 §2.2). Zero is zero at any scale. */
    boolean windowScaleKnown() {
        return facts.handshake().state() != Handshake.State.MIDSTREAM;
    }

    /** When the server always had more to send. */
    ServerRuns serverRuns() {
        if (serverRuns == null) {
            serverRuns = ServerRuns.of(this);
        }
        return serverRuns;
    }

    int packet(int row) {
        return segments.log().packet(row);
    }

    /** Row of one of the connection's packets. */
    int row(int packet) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (packet(middle) < packet) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Shortest time from the tap to the side that sends a direction, and back; 0 where unknown. A tap at that side has no way to it: where few
     * segments tell the loop, it is the host's own doing that they tell.
     */
    long senderLoopNs(Direction direction) {
        Vantage vantage = facts.vantage();
        boolean fromClient = direction == Direction.CLIENT_TO_SERVER;
        long loop = Math.max(0, fromClient ? vantage.clientLoopNs() : vantage.serverLoopNs());
        boolean here = vantage.point() == (fromClient ? Vantage.Point.CLIENT : Vantage.Point.SERVER);
        return here ? Math.min(loop, NO_WAY_NS) : loop;
    }

    /** Shortest whole round trip. */
    long roundTripNs() {
        return senderLoopNs(Direction.CLIENT_TO_SERVER) + senderLoopNs(Direction.SERVER_TO_CLIENT);
    }
}
