package org.wirelapse.analysis.wait;

import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.Segments;

/** Tiles the TCP handshake: one round trip, and whatever its timers added. */
final class SetupTiles {
    private SetupTiles() {}

    static void add(ConnectionView view, TileList tiles) {
        Handshake handshake = view.facts.handshake();
        Segments segments = view.segments;
        int last = handshake.ackRow();
        boolean answered = false;
        for (int row = handshake.synRow() + 1; row < last; row++) {
            if (!segments.log().syn(row)) {
                continue;
            }
            boolean synAck = segments.log().ack(row);
            if (synAck && !answered) {
                answered = true;
                tiles.until(WaitCause.CONNECT_RTT, segments.timeNs(row), view.packet(row));
            } else if (synAck ? row <= handshake.synAckRow() : row < handshake.synAckRow()) {
                // A repeat before the handshake went on: its predecessor was lost, and only a timer found out (RFC 6298
                // §5.7).
                tiles.until(WaitCause.SYN_TIMEOUT, segments.timeNs(row), view.packet(row));
            }
        }
        tiles.until(WaitCause.CONNECT_RTT, segments.timeNs(last), view.packet(last));
    }
}
