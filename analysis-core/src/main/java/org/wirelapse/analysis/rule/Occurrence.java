package org.wirelapse.analysis.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.TiledTurn;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/**
 * One place where a rule found something.
 *
 * @param connection where
 * @param interval the exchange or turn that paid for it, or null
 * @param costNs what it paid
 * @param packets evidence, in order
 */
public record Occurrence(AnalysedConnection connection, TiledInterval interval, long costNs, List<Integer> packets) {
    /** The exchange that paid for it; null where none did, or a turn. */
    public TiledExchange exchange() {
        return interval instanceof TiledExchange exchange ? exchange : null;
    }

    /**
     * The tiles of some causes of one exchange or turn, with the packets at their ends as evidence.
     *
     * @return cost 0 where it has none
     */
    public static Occurrence ofWaits(
            AnalysedConnection connection, TiledInterval interval, WaitCause first, WaitCause... others) {
        return ofWaits(connection, interval, among(EnumSet.of(first, others)));
    }

    private static Predicate<Wait> among(Set<WaitCause> causes) {
        return wait -> causes.contains(wait.cause());
    }

    /**
     * The tiles of one exchange or turn that a condition picks, with the packets at their ends as evidence.
     *
     * @return cost 0 where it has none
     */
    public static Occurrence ofWaits(AnalysedConnection connection, TiledInterval interval, Predicate<Wait> condition) {
        List<Wait> waits = interval.waits();
        long cost = 0;
        Set<Integer> packets = null;
        for (int i = 0; i < waits.size(); i++) {
            Wait wait = waits.get(i);
            if (condition.test(wait)) {
                cost += wait.durationNs();
                // Most exchanges have no such tile: they cost a look and no object.
                packets = packets == null ? new LinkedHashSet<>() : packets;
                packets.add(wait.firstPacket());
                packets.add(wait.lastPacket());
            }
        }
        return new Occurrence(connection, interval, cost, packets == null ? List.of() : List.copyOf(packets));
    }

    /** Looks at one exchange. */
    @FunctionalInterface
    public interface Look {
        /** What was found there, or null. */
        Occurrence at(AnalysedConnection connection, TiledExchange exchange);
    }

    /** What a look at every exchange of the traffic found. */
    public static List<Occurrence> inExchanges(Traffic traffic, Look look) {
        List<Occurrence> found = new ArrayList<>();
        for (AnalysedConnection connection : traffic.connections()) {
            for (TiledExchange exchange : connection.exchanges()) {
                Occurrence occurrence = look.at(connection, exchange);
                if (occurrence != null) {
                    found.add(occurrence);
                }
            }
        }
        return found;
    }

    /** Looks at one exchange or turn. */
    @FunctionalInterface
    public interface IntervalLook {
        /** What was found there, or null. */
        Occurrence at(AnalysedConnection connection, TiledInterval interval);
    }

    /** What a look at every exchange and turn of the traffic that waited for one of some causes found. */
    public static List<Occurrence> inIntervals(Traffic traffic, IntervalLook look, Set<WaitCause> causes) {
        List<Occurrence> found = new ArrayList<>();
        traffic.intervals().withAny(causes, (connection, interval) -> {
            Occurrence occurrence = look.at(connection, interval);
            if (occurrence != null) {
                found.add(occurrence);
            }
        });
        return found;
    }

    /** Looks at one connection. */
    @FunctionalInterface
    public interface ConnectionLook {
        /** What was found there, or null. */
        Occurrence at(AnalysedConnection connection);
    }

    /** What a look at every connection of the traffic found. */
    public static List<Occurrence> inConnections(Traffic traffic, ConnectionLook look) {
        List<Occurrence> found = new ArrayList<>();
        for (AnalysedConnection connection : traffic.connections()) {
            Occurrence occurrence = look.at(connection);
            if (occurrence != null) {
                found.add(occurrence);
            }
        }
        return found;
    }

    /** The connections of the traffic of which something holds, each with its first packet as evidence. */
    public static List<Occurrence> ofConnections(Traffic traffic, Predicate<AnalysedConnection> condition) {
        return inConnections(
                traffic,
                connection -> condition.test(connection)
                        ? free(connection, List.of(connection.connection().log().packet(0)))
                        : null);
    }

    /** The exchanges and turns that waited for tiles that a condition picks among those of some causes, at least so long in sum. */
    public static List<Occurrence> ofWaits(
            Traffic traffic, double leastMs, WaitCondition condition, WaitCause first, WaitCause... others) {
        Set<WaitCause> causes = EnumSet.of(first, others);
        Predicate<Wait> wanted = among(causes);
        IntervalLook look = (connection, interval) -> {
            Occurrence waits = ofWaits(
                    connection, interval, wait -> wanted.test(wait) && condition.picks(connection, interval, wait));
            return lasting(waits, leastMs);
        };
        return inIntervals(traffic, look, causes);
    }

    private static Occurrence lasting(Occurrence waits, double leastMs) {
        return waits.costNs() > 0 && waits.costNs() >= leastMs * 1e6 ? waits : null;
    }

    /** Looks at one tile. */
    @FunctionalInterface
    public interface WaitCondition {
        /** True if it belongs to what is looked for. */
        boolean picks(AnalysedConnection connection, TiledInterval interval, Wait wait);
    }

    /** The exchanges and turns that waited for some causes at least so long in sum. */
    public static List<Occurrence> ofWaits(Traffic traffic, double leastMs, WaitCause first, WaitCause... others) {
        Set<WaitCause> causes = EnumSet.of(first, others);
        Predicate<Wait> wanted = among(causes);
        return inIntervals(
                traffic, (connection, interval) -> lasting(ofWaits(connection, interval, wanted), leastMs), causes);
    }

    /** One that cost no exchange or turn any time. */
    public static Occurrence free(AnalysedConnection connection, List<Integer> packets) {
        return new Occurrence(connection, null, 0, packets);
    }

    /** What paid, in words: {@code 12 exchanges}, {@code 1 turn}, {@code 2 exchanges and 3 turns}. */
    public static String payers(List<Occurrence> group) {
        long exchanges = group.stream()
                .filter(o -> o.interval() instanceof TiledExchange)
                .count();
        long turns =
                group.stream().filter(o -> o.interval() instanceof TiledTurn).count();
        String first = exchanges > 0 || turns == 0 ? Counts.text(exchanges, "exchange") : "";
        String second = turns > 0 ? Counts.text(turns, "turn") : "";
        return first + (first.isEmpty() || second.isEmpty() ? "" : " and ") + second;
    }

    /** What occurrences cost together. */
    public static long cost(List<Occurrence> group) {
        return group.stream().mapToLong(Occurrence::costNs).sum();
    }

    /** The usual numbers of a group: how many, what they cost together and at worst. */
    public static Map<String, Object> numbers(List<Occurrence> group) {
        return Map.of(
                "occurrences",
                group.size(),
                "cost_ns",
                cost(group),
                "worst_ns",
                group.get(0).costNs());
    }
}
