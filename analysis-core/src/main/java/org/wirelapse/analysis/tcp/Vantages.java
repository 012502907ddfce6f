package org.wirelapse.analysis.tcp;

import java.util.OptionalLong;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Vantage.Point;

/** Finds the tap's place on the path from the time that answers take on either side of it, else from what hosts leave in their packets. */
final class Vantages {
    /** A host answers its own tap within less than this. */
    private static final long HOST_LOOP_NS = 400_000;

    private Vantages() {}

    /**
     * The vantage point.
     *
     * @param clientData samples of the client's data, which the server answers
     * @param serverData samples of the server's data, which the client answers
     */
    static Vantage of(Segments segments, Handshake handshake, RttSamples clientData, RttSamples serverData) {
        long client = smaller(handshake.clientLegNs(), serverData.minNs());
        long server = smaller(handshake.serverLegNs(), clientData.minNs());
        // A side that only sends answers no data, but the echoed timestamps show what it had heard.
        client = client >= 0 ? client : liberationNs(segments, Direction.CLIENT_TO_SERVER);
        server = server >= 0 ? server : liberationNs(segments, Direction.SERVER_TO_CLIENT);
        if (client < 0 || server < 0) {
            return HostTraces.place(segments, new Vantage(Point.UNDECIDED, 0, Double.NaN, client, server));
        }
        long whole = client + server;
        double position = whole == 0 ? Double.NaN : (double) client / whole;
        if (client < HOST_LOOP_NS && server < HOST_LOOP_NS) {
            return HostTraces.place(segments, new Vantage(Point.UNDECIDED, 0, position, client, server));
        }
        return judged(position, client, server);
    }

    private static long liberationNs(Segments segments, Direction direction) {
        long loop = Liberations.leastLoopNs(segments, direction, Long.MAX_VALUE);
        return loop == Long.MAX_VALUE ? -1 : loop;
    }

    private static Vantage judged(double position, long client, long server) {
        double nearest = Math.min(position, 1 - position);
        if (nearest < 0.1 && Math.min(client, server) < HOST_LOOP_NS) {
            return new Vantage(position < 0.5 ? Point.CLIENT : Point.SERVER, 1 - 2 * nearest, position, client, server);
        }
        return new Vantage(Point.MIDDLE, Math.min(1, 0.5 + nearest), position, client, server);
    }

    private static long smaller(OptionalLong leg, long sample) {
        if (leg.isEmpty()) {
            return sample;
        }
        return sample < 0 ? leg.getAsLong() : Math.min(sample, leg.getAsLong());
    }
}
