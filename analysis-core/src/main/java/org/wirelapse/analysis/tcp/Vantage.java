package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.Side;

/**
 * Where on the path the capture was taken, as far as the packets tell, or as the user says.
 *
 * @param point the verdict
 * @param confidence 0 (a guess) to 1 (certain)
 * @param position share of the round trip that lies on the client's side of the tap: 0 at the client's host, 1 at the server's; NaN
 *     where unknown
 * @param clientLoopNs shortest time seen from a segment that passes the tap towards the client to the answer that passes it back, -1
 *     where unknown
 * @param serverLoopNs the same on the server's side
 */
public record Vantage(Point point, double confidence, double position, long clientLoopNs, long serverLoopNs) {
    /** A shorter loop is the host's own work and no way. */
    private static final long AT_HOST_NS = 500_000;

    /** Nothing known. */
    public static final Vantage UNKNOWN = new Vantage(Point.UNDECIDED, 0, Double.NaN, -1, -1);

    /** The same measurements at a place that is known from elsewhere. */
    Vantage knownToBeAt(Point place) {
        double share = place == Point.CLIENT ? 0 : place == Point.SERVER ? 1 : position;
        return new Vantage(place, 1, share, clientLoopNs, serverLoopNs);
    }

    /** Shortest time from the tap to a side and back, -1 where unknown. */
    public long loopNs(Side side) {
        return side == Side.CLIENT ? clientLoopNs : serverLoopNs;
    }

    /**
     * How much later than the tap a side learns of what passes it, both ways together: its loop, or 0 where the tap stands at that side or
     * nothing is known.
     */
    public long delayNs(Side side) {
        boolean atSide = point == (side == Side.CLIENT ? Point.CLIENT : Point.SERVER);
        return atSide || loopNs(side) < AT_HOST_NS ? 0 : loopNs(side);
    }

    /** Shortest round trip between the hosts, -1 where unknown. */
    public long roundTripNs() {
        return clientLoopNs < 0 || serverLoopNs < 0 ? -1 : clientLoopNs + serverLoopNs;
    }

    /** True if what passes the tap this way has arrived. */
    public boolean atReceiver(Direction direction) {
        return point == (direction == Direction.CLIENT_TO_SERVER ? Point.SERVER : Point.CLIENT);
    }

    /** The three places a tap can be, and not knowing. */
    public enum Point {
        CLIENT,
        SERVER,
        MIDDLE,
        UNDECIDED
    }
}
