package org.wirelapse.analysis.wait;

import org.wirelapse.analysis.dns.LookupUse;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tls.TlsHandshake;

/** Tiles what comes before a connection can be used: the name lookup, the handshakes of TCP and TLS. */
final class SetupTiles {
    private static final TransferTiles.Flow TLS =
            new TransferTiles.Flow(WaitCause.TLS_HANDSHAKE, WaitCause.TLS_HANDSHAKE);

    private SetupTiles() {}

    /**
     * Tiles them.
     *
     * @param setup what they were besides TCP's
     */
    static void add(ConnectionView view, Setup setup, TileList tiles) {
        if (setup.lookup() != null) {
            addLookup(view, setup.lookup(), tiles);
        }
        addTcp(view, tiles);
        if (setup.tls() != null && setup.tls().complete()) {
            addTls(view, setup.tls(), tiles);
        }
    }

    /** Behind the answer, and the way to the client and back, the time is the client's, until it tried an address that kept silent. */
    private static void addLookup(ConnectionView view, LookupUse use, TileList tiles) {
        NameLookup lookup = use.lookup();
        tiles.until(WaitCause.NAME_LOOKUP, lookup.endNs(), lookup.lastPacket());
        long synNs = view.segments.timeNs(view.facts.handshake().synRow());
        int syn = view.packet(view.facts.handshake().synRow());
        boolean triedOther = use.triedNs() >= 0;
        long openedNs = triedOther ? use.triedNs() : synNs;
        int opening = triedOther ? use.triedPacket() : syn;
        long heardNs = lookup.endNs() + view.senderLoopNs(Direction.CLIENT_TO_SERVER);
        tiles.until(WaitCause.PROPAGATION, Math.min(openedNs, heardNs), opening);
        tiles.until(WaitCause.CLIENT_PAUSE, openedNs, opening);
        tiles.until(WaitCause.SYN_TIMEOUT, synNs, syn);
    }

    /** Flight by flight: each waits for the one before, and what losses cost inside it is theirs. */
    private static void addTls(ConnectionView view, TlsHandshake tls, TileList tiles) {
        for (TlsHandshake.Flight flight : tls.flights()) {
            Deliveries deliveries = view.deliveries(flight.direction());
            int piece = deliveries.pieces().at(flight.from());
            int seen = piece < 0 ? -1 : deliveries.pieces().row(piece);
            if (seen >= 0) {
                int due = deliveries.dueRow(piece, seen);
                tiles.until(WaitCause.TLS_HANDSHAKE, view.segments.timeNs(due), view.packet(due));
            }
            new TransferTiles(view, flight.direction(), tiles, TLS).add(flight.from(), flight.to());
        }
    }

    /** One round trip, and whatever its timers added. */
    private static void addTcp(ConnectionView view, TileList tiles) {
        Handshake handshake = view.facts.handshake();
        Segments segments = view.segments;
        int last = requestTaken(view) ? handshake.synAckRow() : handshake.ackRow();
        boolean answered = false;
        for (int row = handshake.synRow() + 1; row < last; row++) {
            if (!segments.log().syn(row) || segments.has(row, Note.DUPLICATE)) {
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

    /** True if the SYN-ACK already acknowledged data of the SYN (RFC 7413): what follows does not wait for the client's ACK. */
    private static boolean requestTaken(ConnectionView view) {
        Handshake handshake = view.facts.handshake();
        int synAck = handshake.synAckRow();
        return handshake.fastOpen() && synAck >= 0 && view.segments.acknowledged(synAck) > 0;
    }
}
