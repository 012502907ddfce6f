package org.wirelapse.analysis.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.TiledTurn;

/** Makes findings of occurrences: one for each service, so that a thousand connections with one fault read as one. */
public final class Findings {
    /** Most streams, exchanges and packets that a finding lists; the dearest occurrences come first. */
    private static final int MOST_LISTED = 200;

    /** Most packet numbers in a display filter, so that it can be pasted. */
    private static final int MOST_IN_FILTER = 40;

    private final RuleDescription rule;
    private final Traffic traffic;
    private final Thresholds thresholds;

    /**
     * For one rule.
     *
     * @param rule the rule
     * @param traffic what it looked at
     * @param thresholds what the user set
     */
    public Findings(RuleDescription rule, Traffic traffic, Thresholds thresholds) {
        this.rule = rule;
        this.traffic = traffic;
        this.thresholds = thresholds;
    }

    /** Says what a group of occurrences amounts to. */
    @FunctionalInterface
    public interface Telling {
        /**
         * Tells of the occurrences at one service.
         *
         * @param service the service, or the services, as a sentence names them
         * @param occurrences at least one, dearest first
         */
        Told tell(String service, List<Occurrence> occurrences);
    }

    /** What a finding's severity comes from. */
    public enum Grade {
        /** The time that exchanges lost by it. */
        BY_COST,
        /** Data was lost: always HIGH. */
        DATA_LOST,
        /** Worth knowing and no fault: always INFO. */
        NO_FAULT
    }

    /**
     * What is said of a group.
     *
     * @param summary what was found, with its numbers
     * @param confidence what it rests on
     * @param grade what its severity comes from
     * @param values the numbers behind the summary
     * @param saving what the advice would have saved, or null
     */
    public record Told(String summary, Confidence confidence, Grade grade, Map<String, Object> values, Saving saving) {
        /** Told of something whose advice saves no time that could be estimated. */
        public Told(String summary, Confidence confidence, Grade grade, Map<String, Object> values) {
            this(summary, confidence, grade, values, null);
        }

        /**
         * The same with what the advice would have saved.
         *
         * @param ns time; what is more than the cost is cut
         * @param assumption under which it holds, as the end of a sentence that begins with "if"
         */
        public Told saving(long ns, String assumption) {
            return new Told(summary, confidence, grade, values, new Saving(ns, assumption));
        }

        /** Told of something that cost time only. */
        public static Told of(String summary, Confidence confidence, Map<String, Object> values) {
            return new Told(summary, confidence, Grade.BY_COST, values);
        }
    }

    /** One finding for each service that occurrences concern; where those are too many to read, for each group of them. */
    public Verdict perService(List<Occurrence> occurrences, Telling telling) {
        if (occurrences.isEmpty()) {
            return new Verdict.Clear();
        }
        Severities severities = severities();
        List<Finding> findings = new ArrayList<>();
        for (ServiceGroup group : ServiceGroup.of(occurrences)) {
            findings.add(finding(group.occurrences(), telling.tell(group.name(), group.occurrences()), severities));
        }
        return Verdict.of(findings);
    }

    /**
     * One finding about the capture as a whole, which costs no time.
     *
     * @param filter Wireshark display filter that shows the evidence
     */
    public Verdict ofCapture(Told told, String filter) {
        return new Verdict.Found(List.of(new Finding(
                rule,
                severity(told.grade(), 0, severities()),
                told,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                filter)));
    }

    private Finding finding(List<Occurrence> group, Told told, Severities severities) {
        long cost = group.stream().mapToLong(Occurrence::costNs).sum();
        List<Integer> streams = group.stream()
                .map(o -> o.connection().connection().stream())
                .distinct()
                .limit(MOST_LISTED)
                .sorted()
                .toList();
        List<Integer> packets = packets(group);
        return new Finding(
                rule,
                severity(told.grade(), cost, severities),
                told,
                cost,
                streams,
                places(group, TiledExchange.class),
                places(group, TiledTurn.class),
                packets,
                filter(packets, streams));
    }

    private Severities severities() {
        return new Severities(thresholds, traffic.accountedNs());
    }

    private static Severity severity(Grade grade, long costNs, Severities severities) {
        return switch (grade) {
            case BY_COST -> severities.of(costNs);
            case DATA_LOST -> Severity.HIGH;
            case NO_FAULT -> Severity.INFO;
        };
    }

    private static List<Integer> packets(List<Occurrence> group) {
        TreeSet<Integer> packets = new TreeSet<>();
        for (Occurrence occurrence : group) {
            if (packets.size() + occurrence.packets().size() > MOST_LISTED && !packets.isEmpty()) {
                break;
            }
            packets.addAll(occurrence.packets());
        }
        return packets.stream().limit(MOST_LISTED).toList();
    }

    private static List<Finding.Place> places(List<Occurrence> group, Class<? extends TiledInterval> kind) {
        return group.stream()
                .filter(o -> kind.isInstance(o.interval()))
                .map(o -> new Finding.Place(
                        o.connection().connection().stream(), o.interval().index()))
                .limit(MOST_LISTED)
                .sorted(Comparator.comparingInt(Finding.Place::stream).thenComparingInt(Finding.Place::index))
                .toList();
    }

    /** The evidence itself where it is short, else the connections. */
    private static String filter(List<Integer> packets, List<Integer> streams) {
        return packets.isEmpty() || packets.size() > MOST_IN_FILTER
                ? anyOf("tcp.stream", streams.subList(0, Math.min(streams.size(), MOST_IN_FILTER)))
                : anyOf("frame.number", packets);
    }

    private static String anyOf(String field, List<Integer> numbers) {
        return numbers.size() == 1
                ? field + " eq " + numbers.get(0)
                : field + " in {" + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "}";
    }
}
