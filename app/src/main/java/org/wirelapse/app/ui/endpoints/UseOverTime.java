package org.wirelapse.app.ui.endpoints;

import java.util.List;
import java.util.stream.Stream;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Concurrency;
import org.wirelapse.analysis.traffic.EndpointUse;
import org.wirelapse.analysis.traffic.TimeWaits;
import org.wirelapse.app.ui.session.Session;

/**
 * How many sockets of one client with one service there were at each time.
 *
 * @param open connections
 * @param timeWait sockets in TIME_WAIT, on the side that kept more of them
 */
record UseOverTime(Concurrency open, Concurrency timeWait) {
    /** Walks over all connections; not for the event thread. */
    static UseOverTime of(Session session, EndpointUse use) {
        List<AnalysedConnection> group = session.connections().stream()
                .filter(c -> c.connection().client().address().equals(use.client())
                        && c.connection().server().equals(use.server()))
                .toList();
        List<TimeWaits.Span> waits = TimeWaits.of(group).onLargerSide();
        return new UseOverTime(
                Concurrency.of(
                        times(group.stream().map(AnalysedConnection::startNs)),
                        times(group.stream().map(AnalysedConnection::endNs))),
                Concurrency.of(
                        times(waits.stream().map(TimeWaits.Span::startNs)),
                        times(waits.stream().map(TimeWaits.Span::endNs))));
    }

    private static long[] times(Stream<Long> of) {
        return of.mapToLong(Long::longValue).toArray();
    }
}
