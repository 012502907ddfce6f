package org.wirelapse.analysis.tls;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;

/**
 * When and where the handshake was made.
 *
 * @param startRow row of the ClientHello's first byte
 * @param endRow row with which the client could send data, or -1 if it never could
 * @param startNs time of {@code startRow}, ns since the capture's start
 * @param endNs time of {@code endRow}, or -1
 * @param flights what was sent in turn, in order
 */
public record TlsHandshake(int startRow, int endRow, long startNs, long endNs, List<Flight> flights) {
    /**
     * What one side sent without waiting.
     *
     * @param direction who sent it
     * @param from TCP stream offset of its first byte
     * @param to TCP stream offset behind its last byte
     */
    public record Flight(Direction direction, long from, long to) {}

    /** True if it came to its end. */
    public boolean complete() {
        return endRow >= 0;
    }
}
