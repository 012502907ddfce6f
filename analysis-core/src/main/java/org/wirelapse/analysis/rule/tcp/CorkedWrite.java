package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rows;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/** A last partial segment that a corked sender let go only when its timer ran out. */
public final class CorkedWrite implements Rule {
    private static final Threshold LEAST_WAIT =
            new Threshold("least-wait", "ms", 190, "pauses shorter than this are not the cork's timer");
    private static final Threshold MOST_WAIT =
            new Threshold("most-wait", "ms", 300, "pauses longer than this and a round trip are not the cork's timer");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "corked-write",
            "The end of messages was corked",
            "A last partial segment that left about 200 ms after the full ones before it, with nothing "
                    + "unacknowledged to wait for.",
            "TCP_CORK, or MSG_MORE on the last write, tells the sender to wait for more data until a segment is "
                    + "full. If nothing follows, Linux lets the rest go after 200 ms. It looks like the stall of Nagle's "
                    + "algorithm, but no acknowledgement ends it.",
            "Take the cork out at the end of each message (TCP_CORK to 0), or send the last write without "
                    + "MSG_MORE.",
            List.of("An application that pauses for 200 ms before it writes the end of a message looks alike."),
            List.of(LEAST_WAIT, MOST_WAIT));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double least = thresholds.of(DESCRIPTION, LEAST_WAIT) * 1e6;
        double most = thresholds.of(DESCRIPTION, MOST_WAIT) * 1e6;
        List<Occurrence> found = Occurrence.ofWaits(
                traffic,
                0,
                (connection, interval, wait) -> corked(connection, interval, wait, least, most),
                WaitCause.SERVER_PAUSE,
                WaitCause.CLIENT_PAUSE);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String cost = Durations.text(Occurrence.cost(group));
            String summary = "In " + Counts.text(group.size(), "exchange") + " with " + service
                    + " the last partial segment left about 200 ms late, " + cost
                    + " in all, although nothing on the network held it.";
            return Told.of(summary, Confidence.HEURISTIC, Occurrence.numbers(group))
                    .saving(Occurrence.cost(group), "the last piece is pushed when it is written");
        });
    }

    /** True if a pause is this rule's affair by its standard thresholds, and so no other's. */
    public static boolean explains(AnalysedConnection connection, TiledInterval interval, Wait wait) {
        return corked(connection, interval, wait, LEAST_WAIT.standard() * 1e6, MOST_WAIT.standard() * 1e6);
    }

    private static boolean corked(
            AnalysedConnection connection, TiledInterval interval, Wait wait, double leastNs, double mostNs) {
        boolean pause = wait.cause() == WaitCause.SERVER_PAUSE || wait.cause() == WaitCause.CLIENT_PAUSE;
        // The timer is the retransmission timer: a round trip and 200 ms at least (Linux; RFC 6298 §2).
        long roundTripNs = Math.max(0, connection.tcp().vantage().roundTripNs());
        if (!pause || wait.durationNs() < leastNs || wait.durationNs() > mostNs + roundTripNs) {
            return false;
        }
        SegmentLog log = connection.connection().log();
        int row = Rows.of(log, wait.lastPacket());
        return row >= 0
                && interval instanceof TiledExchange tiled
                && endsMessage(tiled.exchange(), row)
                && partialAfterFull(connection, row);
    }

    private static boolean endsMessage(Exchange exchange, int row) {
        return row == exchange.request().bounds().lastRow()
                || exchange.response() != null
                        && row == exchange.response().bounds().lastRow();
    }

    private static boolean partialAfterFull(AnalysedConnection connection, int row) {
        SegmentLog log = connection.connection().log();
        int mss = connection.tcp().direction(log.direction(row)).mss().orElse(0);
        int before = Rows.dataBefore(log, row);
        return mss > 0 && before >= 0 && log.payloadLength(row) % mss != 0 && log.payloadLength(before) % mss == 0;
    }
}
