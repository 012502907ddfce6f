package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.WaitCause;

/** Exchanges that spent a large share of their time on setting up their connection. */
public final class HandshakeCost implements Rule {
    private static final Threshold LEAST_SHARE =
            new Threshold("least-share", "%", 50, "share of an exchange's time that set-up must take");
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 1, "set-up shorter than this is not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "handshake-cost",
            "Connection set-up took much of the time",
            "Exchanges that spent a large share of their time on the TCP (and TLS) handshake.",
            "A new TCP connection costs a round trip before the first request can leave (RFC 9293 §3.5), and TLS adds one or"
                    + " two more. A connection that is kept open pays once for many exchanges (RFC 9112 §9.3).",
            "Keep connections open and use them again: HTTP keep-alive, a connection pool, HTTP/2.",
            List.of("A first visit has no connection to use again: the cost is then the price of distance."),
            List.of(LEAST_SHARE, LEAST_TIME));

    /** The timer of a lost SYN is the affair of syn-retransmitted. */
    private static final Set<WaitCause> SET_UP = EnumSet.of(WaitCause.CONNECT_RTT, WaitCause.TLS_HANDSHAKE);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double share = thresholds.of(DESCRIPTION, LEAST_SHARE) / 100;
        double leastNs = thresholds.of(DESCRIPTION, LEAST_TIME) * 1e6;
        Occurrence.IntervalLook look = (connection, interval) -> {
            Occurrence setUp = Occurrence.ofWaits(connection, interval, wait -> SET_UP.contains(wait.cause()));
            boolean much = setUp.costNs() >= leastNs && setUp.costNs() >= share * interval.elapsedNs();
            return much ? setUp : null;
        };
        List<Occurrence> dear = Occurrence.inIntervals(traffic, look, SET_UP);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(dear, (service, group) -> {
            long cost = Occurrence.cost(group);
            long elapsed = group.stream()
                    .map(Occurrence::interval)
                    .mapToLong(TiledInterval::elapsedNs)
                    .sum();
            long percent = Math.round(100.0 * cost / elapsed);
            String summary = Occurrence.payers(group) + " with " + service + " spent "
                    + Durations.text(cost) + ", " + percent
                    + " % of their time, on setting up their connections. Kept connections would have saved it for all but"
                    + " the first.";
            return Told.of(
                            summary,
                            Confidence.CERTAIN,
                            Map.of("exchanges", group.size(), "cost_ns", cost, "share_percent", percent))
                    .saving(
                            avoidableNs(group),
                            "each connection that came when an earlier one had become free had used that one");
        });
    }

    /** Set-up of the connections that a client opened when one of its earlier ones had been answered; each is free for one other. */
    private static long avoidableNs(List<Occurrence> group) {
        List<Occurrence> byBegin = new ArrayList<>(group);
        byBegin.sort(Comparator.comparingLong(o -> o.interval().startNs()));
        Map<IpAddress, PriorityQueue<Long>> freeFrom = new HashMap<>();
        long avoidable = 0;
        for (Occurrence occurrence : byBegin) {
            AnalysedConnection connection = occurrence.connection();
            PriorityQueue<Long> free = freeFrom.computeIfAbsent(
                    connection.connection().client().address(), client -> new PriorityQueue<>());
            if (!free.isEmpty() && free.peek() <= occurrence.interval().startNs()) {
                free.poll();
                avoidable += occurrence.costNs();
            }
            List<? extends TiledInterval> intervals = connection.intervals();
            free.add(intervals.get(intervals.size() - 1).endNs());
        }
        return avoidable;
    }
}
