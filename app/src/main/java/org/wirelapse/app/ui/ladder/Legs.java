package org.wirelapse.app.ui.ladder;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.tcp.Vantage;

/**
 * How long segments take from the tap to each host, as far as one capture tells: half of the shortest loop, which takes both ways for
 * equally long.
 *
 * @param clientNs tap to client
 * @param serverNs tap to server
 * @param known false where a loop was never seen: slopes then only say which way a segment went
 */
record Legs(long clientNs, long serverNs, boolean known) {
    static Legs of(Vantage vantage) {
        boolean known = vantage.roundTripNs() >= 0;
        return new Legs(leg(vantage, Side.CLIENT), leg(vantage, Side.SERVER), known);
    }

    private static long leg(Vantage vantage, Side side) {
        return Math.max(0, vantage.delayNs(side)) / 2;
    }

    /** Time from its sender to the tap. */
    long beforeNs(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? clientNs : serverNs;
    }

    /** Time from the tap to its receiver. */
    long afterNs(Direction direction) {
        return beforeNs(direction.reverse());
    }

    /** From one host to the other. */
    long wholeNs() {
        return clientNs + serverNs;
    }

    /** Where between the hosts the tap stands, 0 at the client to 1 at the server. */
    double position() {
        return wholeNs() == 0 ? 0.5 : (double) clientNs / wholeNs();
    }
}
