package org.wirelapse.analysis.rule.http;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * The first FIN of a connection's server. Found once a connection: a connection may hold as many requests as segments.
 *
 * @param log segments of the connection
 * @param row row of the FIN, or -1
 */
record ServerFin(SegmentLog log, int row) {
    static ServerFin of(SegmentLog log) {
        int row = 0;
        while (row < log.size() && !(log.fin(row) && log.direction(row) == Direction.SERVER_TO_CLIENT)) {
            row++;
        }
        return new ServerFin(log, row < log.size() ? row : -1);
    }

    /** True if there is one, and the client's segment in a row acknowledges it. One that it crossed on its way is not known. */
    boolean knownTo(int request) {
        return row >= 0
                && row < request
                && log.ack(request)
                && log.acknowledgment(request) - (log.sequence(row) + log.payloadLength(row)) > 0;
    }
}
