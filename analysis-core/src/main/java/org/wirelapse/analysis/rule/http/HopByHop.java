package org.wirelapse.analysis.rule.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.wait.TiledExchange;

/** Fields that should have stopped at a proxy. */
public final class HopByHop implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "hop-by-hop",
            "Hop-by-hop fields passed a proxy",
            "Fields for one connection only that were seen on the far side of a proxy.",
            "Connection and the fields that it names, Keep-Alive, Proxy-Connection, TE, Upgrade and the like "
                    + "speak to the next hop only; a proxy must take them out (RFC 9110 §7.6.1). Passed on, they promise "
                    + "things to a side that never agreed: connections that hang, or messages read differently.",
            "Configure or replace the proxy.",
            List.of("A proxy may send such a field of its own; equal values on both sides speak against it."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    /** What speaks to one hop only and is kept of messages (RFC 9110 §7.6.1). */
    private static final List<String> FIELDS =
            List.of("keep-alive", "proxy-connection", "te", "upgrade", "proxy-authenticate");

    /** What a proxy leaves as it is: the method, the target without scheme and host, and the host. */
    private record Forwarding(String method, String target, String host) {
        static Forwarding of(HttpRequest request) {
            return new Forwarding(request.method(), path(request), request.host());
        }

        // Written out, for the reason that the hash code of Endpoint gives.
        @Override
        public boolean equals(Object other) {
            return other instanceof Forwarding forwarding
                    && Objects.equals(method, forwarding.method)
                    && Objects.equals(target, forwarding.target)
                    && Objects.equals(host, forwarding.host);
        }

        @Override
        public int hashCode() {
            return Objects.hash(method, target, host);
        }
    }

    /** Equal requests of others that are looked at beside one, so that a flood of them costs no more than its length. */
    private static final int MOST_HOPS = 64;

    private record Hop(AnalysedConnection connection, TiledExchange exchange) {
        long askedNs() {
            return exchange.exchange().request().bounds().startNs();
        }
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        // Nearly all traffic has no such field at all: then requests need not be told apart.
        boolean any = traffic.exchanges().stream().anyMatch(exchange -> speaksToOneHop(exchange.exchange()));
        if (!any) {
            return new Verdict.Clear();
        }
        Map<Forwarding, List<Hop>> hops = hops(traffic);
        List<Occurrence> found = Occurrence.inExchanges(
                traffic,
                (connection, exchange) -> fields(hops, connection, exchange).isEmpty()
                        ? null
                        : new Occurrence(connection, exchange, 0, List.of(packet(connection, exchange))));
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String names = group.stream()
                    .flatMap(o -> fields(hops, o.connection(), o.exchange()).stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            String summary = Counts.text(group.size(), "exchange") + " with " + service
                    + ": fields that should have stopped at a proxy: " + names + ".";
            return Told.of(summary, Confidence.STRONG, Map.of("exchanges", group.size(), "fields", names));
        });
    }

    private static Map<Forwarding, List<Hop>> hops(Traffic traffic) {
        Map<Forwarding, List<Hop>> hops = new HashMap<>();
        for (AnalysedConnection connection : traffic.connections()) {
            for (TiledExchange exchange : connection.exchanges()) {
                hops.computeIfAbsent(Forwarding.of(exchange.exchange().request()), key -> new ArrayList<>())
                        .add(new Hop(connection, exchange));
            }
        }
        hops.values().forEach(equal -> equal.sort(Comparator.comparingLong(Hop::askedNs)));
        return hops;
    }

    private static String path(HttpRequest request) {
        int scheme = request.target().indexOf("://");
        int slash = scheme < 0 ? -1 : request.target().indexOf('/', scheme + 3);
        return scheme < 0
                ? request.target()
                : slash < 0 ? "/" : request.target().substring(slash);
    }

    /** Names of the fields that this exchange shows to have been passed on, on this hop or to the next. */
    private static Set<String> fields(
            Map<Forwarding, List<Hop>> hops, AnalysedConnection connection, TiledExchange exchange) {
        HttpRequest request = exchange.exchange().request();
        Set<String> fields = new TreeSet<>();
        if (request.fields().first("via").isPresent()
                && request.fields().first("proxy-connection").isPresent()) {
            fields.add("proxy-connection");
        }
        if (!speaksToOneHop(exchange.exchange())) {
            return fields;
        }
        asked(hops.getOrDefault(Forwarding.of(request), List.of()), exchange).stream()
                .filter(hop -> hop.connection() != connection && inside(exchange, hop.exchange()))
                .filter(hop -> forwards(connection, request, hop))
                .findFirst()
                .ifPresent(hop -> {
                    Exchange there = hop.exchange().exchange();
                    addCommon(request.fields(), there.request().fields(), fields);
                    if (there.response() != null && exchange.exchange().response() != null) {
                        addCommon(
                                there.response().fields(),
                                exchange.exchange().response().fields(),
                                fields);
                    }
                });
        return fields;
    }

    /** Only such an exchange can have a field in common with another hop. */
    private static boolean speaksToOneHop(Exchange exchange) {
        return holdsAny(exchange.request().fields())
                || exchange.response() != null && holdsAny(exchange.response().fields());
    }

    private static boolean holdsAny(HeaderFields fields) {
        for (HeaderFields.Field field : fields.fields()) {
            if (FIELDS.contains(field.name())) {
                return true;
            }
        }
        return false;
    }

    /** The hops that were asked from an exchange's request on: as many as a proxy may plausibly have asked meanwhile. */
    private static List<Hop> asked(List<Hop> hops, TiledExchange exchange) {
        long from = exchange.exchange().request().bounds().startNs();
        int low = 0;
        int high = hops.size();
        while (low < high) {
            int middle = low + high >>> 1;
            boolean before = hops.get(middle).askedNs() < from;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return hops.subList(low, Math.min(hops.size(), low + MOST_HOPS));
    }

    /** A proxy says so, is asked as one (RFC 9112 §3.2.2), or asks from the address at which it was asked. */
    private static boolean forwards(AnalysedConnection connection, HttpRequest request, Hop next) {
        return next.exchange().exchange().request().fields().first("via").isPresent()
                || request.target().contains("://")
                || next.connection()
                        .connection()
                        .client()
                        .address()
                        .equals(connection.connection().server().address());
    }

    /** A proxy asks after it was asked and before it has answered. */
    private static boolean inside(TiledExchange outer, TiledExchange inner) {
        long asked = inner.exchange().request().bounds().startNs();
        return outer.exchange().request().bounds().startNs() <= asked && asked <= outer.endNs();
    }

    private static void addCommon(HeaderFields before, HeaderFields behind, Set<String> fields) {
        for (String name : FIELDS) {
            if (before.first(name).isPresent() && before.first(name).equals(behind.first(name))) {
                fields.add(name);
            }
        }
    }

    private static int packet(AnalysedConnection connection, TiledExchange exchange) {
        return connection
                .connection()
                .log()
                .packet(exchange.exchange().request().bounds().firstRow());
    }
}
