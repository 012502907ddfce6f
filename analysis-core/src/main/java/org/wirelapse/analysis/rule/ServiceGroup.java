package org.wirelapse.analysis.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.unit.Counts;

/**
 * Occurrences that are told of together.
 *
 * @param name the service, or the services, as a sentence names them
 * @param occurrences at least one, dearest first
 */
record ServiceGroup(String name, List<Occurrence> occurrences) {
    /** Nobody reads more findings of one rule. Scans of ports and of networks touch services by the ten thousand. */
    static final int MOST = 50;

    /**
     * By service; where those are too many, by server address; where those still are, the dearest by themselves and the rest as one. Every
     * occurrence is in exactly one group, so that costs add up.
     */
    static List<ServiceGroup> of(List<Occurrence> occurrences) {
        Map<Endpoint, List<Occurrence>> services = by(occurrences, ServiceGroup::server);
        if (services.size() <= MOST) {
            List<ServiceGroup> groups = new ArrayList<>();
            services.forEach((service, group) -> groups.add(of(service.toString(), group)));
            return groups;
        }
        List<ServiceGroup> servers = new ArrayList<>();
        by(occurrences, occurrence -> server(occurrence).address())
                .forEach((address, group) -> servers.add(of(ports(group), group)));
        return servers.size() <= MOST ? servers : withRest(servers);
    }

    private static <K> Map<K, List<Occurrence>> by(List<Occurrence> occurrences, Function<Occurrence, K> key) {
        return occurrences.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static Endpoint server(Occurrence occurrence) {
        return occurrence.connection().connection().server();
    }

    private static ServiceGroup of(String name, List<Occurrence> group) {
        group.sort(Comparator.comparingLong(Occurrence::costNs).reversed());
        return new ServiceGroup(name, group);
    }

    private static String ports(List<Occurrence> ofOneServer) {
        long ports = ofOneServer.stream()
                .mapToInt(occurrence -> server(occurrence).port())
                .distinct()
                .count();
        Endpoint one = server(ofOneServer.get(0));
        return ports == 1 ? one.toString() : Counts.text(ports) + " ports of " + one.address();
    }

    private static List<ServiceGroup> withRest(List<ServiceGroup> servers) {
        List<ServiceGroup> dearest = servers.stream()
                .sorted(Comparator.comparingLong((ServiceGroup group) -> Occurrence.cost(group.occurrences))
                        .thenComparingInt(group -> group.occurrences.size())
                        .reversed())
                .toList();
        List<ServiceGroup> all = new ArrayList<>(dearest.subList(0, MOST - 1));
        List<Occurrence> rest = new ArrayList<>();
        dearest.subList(MOST - 1, dearest.size()).forEach(group -> rest.addAll(group.occurrences));
        all.add(of(Counts.text(dearest.size() - all.size()) + " other servers", rest));
        return all;
    }
}
