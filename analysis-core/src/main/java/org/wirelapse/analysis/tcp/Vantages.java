package org.wirelapse.analysis.tcp;

import java.util.OptionalLong;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Vantage.Point;

/** Finds the tap's place on the path from the time that answers take on either side of it, and from what hosts leave in their packets. */
final class Vantages {
    /** A host answers its own tap within less than this, few need twice as much, and hardly any ten times. */
    private static final long HOST_LOOP_NS = 400_000;

    /** How much longer the other loop must be before the nearer host is likelier than a tap on its network. */
    private static final double EVEN_RATIO = 9;

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
        PlaceOdds odds = new PlaceOdds();
        weighLoops(client, server, odds);
        if (!odds.sure()) {
            HostTraces.weigh(segments, odds);
        }
        boolean measured = client >= 0 && server >= 0 && client + server > 0;
        return odds.vantage(measured ? (double) client / (client + server) : Double.NaN, client, server);
    }

    private static long liberationNs(Segments segments, Direction direction) {
        long loop = Liberations.leastLoopNs(segments, direction, Long.MAX_VALUE);
        return loop == Long.MAX_VALUE ? -1 : loop;
    }

    /** Where both loops are those of hosts, they tell nothing; nor does one alone. */
    private static void weighLoops(long client, long server, PlaceOdds odds) {
        long near = Math.min(client, server);
        double far = Math.max(client, server);
        if (near < 0 || far < HOST_LOOP_NS) {
            return;
        }
        Point nearer = client < server ? Point.CLIENT : Point.SERVER;
        double ratio = far / Math.max(1, near);
        double slow = Math.max(1, (double) near / HOST_LOOP_NS);
        odds.times(nearer, square(ratio / EVEN_RATIO / (slow * slow * slow)));
        odds.times(nearer == Point.CLIENT ? Point.SERVER : Point.CLIENT, 1 / square(EVEN_RATIO * ratio));
    }

    private static double square(double value) {
        return value * value;
    }

    private static long smaller(OptionalLong leg, long sample) {
        if (leg.isEmpty()) {
            return sample;
        }
        return sample < 0 ? leg.getAsLong() : Math.min(sample, leg.getAsLong());
    }
}
