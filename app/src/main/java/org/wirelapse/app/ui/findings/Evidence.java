package org.wirelapse.app.ui.findings;

import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.app.ui.session.Selection;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.TimeRange;

/**
 * Where to look at a finding's proof: its first exchange or turn with the first packet inside it, or its packets where no exchange is concerned.
 *
 * @param selection what to select
 * @param range what to show
 */
record Evidence(Selection selection, TimeRange range) {
    private static final double MARGIN = 0.1;

    /** The place, or null where the finding names no connection of the capture. */
    static Evidence of(Session session, Finding finding) {
        Finding.Place id = !finding.exchanges().isEmpty()
                ? finding.exchanges().get(0)
                : !finding.turns().isEmpty() ? finding.turns().get(0) : null;
        if (id != null) {
            TiledInterval exchange = session.exchange(id.stream(), id.index());
            if (exchange != null) {
                return ofExchange(session.connection(id.stream()), exchange, finding);
            }
        }
        AnalysedConnection connection = finding.streams().isEmpty()
                ? null
                : session.connection(finding.streams().get(0));
        return connection == null ? null : ofPackets(session, connection, finding);
    }

    private static Evidence ofExchange(AnalysedConnection connection, TiledInterval exchange, Finding finding) {
        SegmentLog log = connection.connection().log();
        TimeRange span = new TimeRange(exchange.startNs(), exchange.endNs());
        int packet = finding.packets().stream()
                .filter(p -> Session.row(log, p) >= 0 && span.contains(log.timeNs(Session.row(log, p))))
                .findFirst()
                .orElse(-1);
        return new Evidence(
                new Selection(connection.connection().stream(), exchange.index(), packet), span.withMargin(MARGIN));
    }

    private static Evidence ofPackets(Session session, AnalysedConnection connection, Finding finding) {
        SegmentLog log = connection.connection().log();
        int[] rows = finding.packets().stream()
                .mapToInt(p -> Session.row(log, p))
                .filter(row -> row >= 0)
                .toArray();
        Selection whole = Selection.connection(connection.connection().stream());
        if (rows.length == 0) {
            return new Evidence(whole, session.span(connection));
        }
        TimeRange span = new TimeRange(log.timeNs(rows[0]), log.timeNs(rows[rows.length - 1]));
        return new Evidence(whole.withPacket(log.packet(rows[0])), span.withMargin(MARGIN));
    }
}
