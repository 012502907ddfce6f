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
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/**
 * One place where a rule found something.
 *
 * @param connection where
 * @param exchange the exchange that paid for it, or null
 * @param costNs what it paid
 * @param packets evidence, in order
 */
public record Occurrence(AnalysedConnection connection, TiledExchange exchange, long costNs, List<Integer> packets) {
    /**
     * The tiles of some causes of one exchange, with the packets at their ends as evidence.
     *
     * @return cost 0 where the exchange has none
     */
    public static Occurrence ofWaits(AnalysedConnection connection, TiledExchange exchange, WaitCause... causes) {
        return ofWaits(connection, exchange, among(causes));
    }

    private static Predicate<Wait> among(WaitCause... causes) {
        if (causes.length == 1) {
            WaitCause only = causes[0];
            return wait -> wait.cause() == only;
        }
        Set<WaitCause> wanted = EnumSet.copyOf(List.of(causes));
        return wait -> wanted.contains(wait.cause());
    }

    /**
     * The tiles of one exchange that a condition picks, with the packets at their ends as evidence.
     *
     * @return cost 0 where the exchange has none
     */
    public static Occurrence ofWaits(AnalysedConnection connection, TiledExchange exchange, Predicate<Wait> condition) {
        List<Wait> waits = exchange.waits();
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
        return new Occurrence(connection, exchange, cost, packets == null ? List.of() : List.copyOf(packets));
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

    /** The exchanges that waited for tiles that a condition picks, at least so long in sum. */
    public static List<Occurrence> ofWaits(Traffic traffic, double leastMs, WaitCondition condition) {
        return inExchanges(traffic, (connection, exchange) -> {
            Occurrence waits = ofWaits(connection, exchange, wait -> condition.picks(connection, exchange, wait));
            return waits.costNs() > 0 && waits.costNs() >= leastMs * 1e6 ? waits : null;
        });
    }

    /** Looks at one tile. */
    @FunctionalInterface
    public interface WaitCondition {
        /** True if it belongs to what is looked for. */
        boolean picks(AnalysedConnection connection, TiledExchange exchange, Wait wait);
    }

    /** The exchanges that waited for some causes at least so long in sum. */
    public static List<Occurrence> ofWaits(Traffic traffic, double leastMs, WaitCause... causes) {
        Predicate<Wait> wanted = among(causes);
        return inExchanges(traffic, (connection, exchange) -> {
            Occurrence waits = ofWaits(connection, exchange, wanted);
            return waits.costNs() > 0 && waits.costNs() >= leastMs * 1e6 ? waits : null;
        });
    }

    /** One that cost no time of any exchange. */
    public static Occurrence free(AnalysedConnection connection, List<Integer> packets) {
        return new Occurrence(connection, null, 0, packets);
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
