package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.WaitCause;

/** Transfers that a grown congestion window, or the queue that it fills, held back. */
public final class CongestionLimited implements Rule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 100, "waits shorter than this are not worth a word");

    private static final Threshold LEAST_GROWTH =
            new Threshold("least-growth", "times", 3, "a round trip that grows so much under load shows a deep queue");
    private static final Threshold LEAST_QUEUE =
            new Threshold("least-queue", "ms", 50, "a queue shorter than this is not deep");
    private static final Threshold LEAST_BYTES =
            new Threshold("least-bytes", "bytes", 100_000, "less than this fills no queue");

    /** Fewer do not tell a percentile. */
    private static final int LEAST_SAMPLES = 20;

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "congestion-limited",
            "The congestion window or its queue limited the transfer",
            "Transfers that spent long on a full congestion window after slow start, or in queues that it filled.",
            "Once a sender has met the limit of the path, its congestion window is what the path bears "
                    + "(RFC 5681 §3.1). A deep queue on the path adds waiting time to everything that goes through "
                    + "it (bufferbloat, RFC 7567 §1.2).",
            "That is the rate of the path. If the round trip under load is far above the idle one, "
                    + "smaller queues or active queue management would keep it short.",
            List.of("Other traffic on the same link fills the same queue."),
            List.of(LEAST_TIME, LEAST_GROWTH, LEAST_QUEUE, LEAST_BYTES));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = new ArrayList<>(Occurrence.ofWaits(
                traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.CONGESTION_WINDOW, WaitCause.QUEUEING));
        Set<Integer> waited =
                found.stream().map(o -> o.connection().connection().stream()).collect(Collectors.toSet());
        traffic.connections().stream()
                .filter(connection -> !waited.contains(connection.connection().stream()))
                .filter(connection -> queues(connection, Direction.SERVER_TO_CLIENT, thresholds)
                        || queues(connection, Direction.CLIENT_TO_SERVER, thresholds))
                .forEach(connection -> found.add(Occurrence.free(connection, List.of())));
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long queues = group.stream().filter(o -> o.costNs() == 0).count();
            return Told.of(tell(service, group, queues), Confidence.STRONG, Occurrence.numbers(group));
        });
    }

    private static String tell(String service, List<Occurrence> group, long queues) {
        String waited = Occurrence.payers(
                        group.stream().filter(o -> o.interval() != null).toList())
                + " with " + service + " waited " + Durations.text(Occurrence.cost(group))
                + " for the congestion window or in queues on the path";
        String grew = "the round trip grew by far as data flowed, which shows a deep queue";
        if (queues == 0) {
            return waited + ".";
        }
        String deep = "on " + Counts.text(queues, "connection");
        return queues == group.size()
                ? "O" + deep.substring(1) + " with " + service + " " + grew + "."
                : waited + "; " + deep + " more " + grew + ".";
    }

    /** True if the direction's own data filled a queue: its round trips grew by far while it was busy. */
    private static boolean queues(AnalysedConnection connection, Direction direction, Thresholds thresholds) {
        DirectionFacts facts = connection.tcp().direction(direction);
        if (facts.payloadPackets() < LEAST_SAMPLES || facts.uniqueBytes() < thresholds.of(DESCRIPTION, LEAST_BYTES)) {
            return false;
        }
        LoadedRoundTrip roundTrip = LoadedRoundTrip.of(connection, direction);
        return roundTrip.samples() >= LEAST_SAMPLES
                && roundTrip.loadedNs() >= roundTrip.leastNs() * thresholds.of(DESCRIPTION, LEAST_GROWTH)
                && roundTrip.loadedNs() - roundTrip.leastNs() >= thresholds.of(DESCRIPTION, LEAST_QUEUE) * 1e6;
    }
}
