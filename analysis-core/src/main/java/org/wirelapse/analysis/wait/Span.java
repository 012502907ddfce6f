package org.wirelapse.analysis.wait;

import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tls.TlsHandshake;

/**
 * When an interval begins and ends.
 *
 * @param startPacket packet of the name lookup's query, of the SYN, or of the interval's first byte
 * @param startRow row of the SYN, or of the interval's first byte
 * @param endRow row that ended it
 * @param startNs begin, ns since the capture's start
 * @param endNs end
 * @param withSetup true if the connection was opened for it
 */
record Span(int startPacket, int startRow, int endRow, long startNs, long endNs, boolean withSetup) {
    /** A connection whose first use follows within this time was opened for it. */
    private static final long OPENED_FOR_NS = 1_000_000_000L;

    /**
     * From the connection's set-up where it was opened for this, else from the interval's first byte.
     *
     * @param first true for the connection's first interval
     * @param firstRow row of its first byte
     * @param lastRow row that ends it
     */
    static Span of(ConnectionView view, Setup setup, boolean first, int firstRow, int lastRow) {
        Handshake handshake = view.facts.handshake();
        boolean withSetup = first
                && handshake.synRow() >= 0
                && handshake.ackRow() >= 0
                && handshake.synRow() <= firstRow
                && view.segments.timeNs(firstRow) - readyNs(handshake, setup.tls()) <= OPENED_FOR_NS;
        int startRow = withSetup ? handshake.synRow() : firstRow;
        int endRow = Math.max(startRow, lastRow);
        boolean withLookup = withSetup && setup.lookup() != null;
        return new Span(
                withLookup ? setup.lookup().lookup().firstPacket() : view.packet(startRow),
                startRow,
                endRow,
                withLookup ? setup.lookup().lookup().startNs() : view.segments.timeNs(startRow),
                view.segments.timeNs(endRow),
                withSetup);
    }

    /** When the client could send its request. */
    private static long readyNs(Handshake handshake, TlsHandshake tls) {
        return Math.max(handshake.ackNs().orElse(0), tls == null ? 0 : tls.endNs());
    }
}
