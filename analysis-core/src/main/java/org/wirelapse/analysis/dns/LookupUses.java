package org.wirelapse.analysis.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Finds the connection that waited for a lookup: the first that its client opened, and got, to one of the addresses after the answer.
 * Later ones use what is known already.
 */
public final class LookupUses {
    /** Whoever waits for an address tries it soon. What is tried later was looked up ahead, as browsers do for the links of a page. */
    private static final long SOON_NS = 1_000_000_000L;
    /** Behind an address that kept silent, the next is tried when the client gives it up. */
    private static final long NEXT_ADDRESS_NS = 10_000_000_000L;

    private static final int MOST_CANDIDATES = 1000;
    /** The SYN-ACK comes within the first packets, or never. */
    private static final int OPENING_ROWS = 64;

    private LookupUses() {}

    /** The lookup that each connection waited for, by stream number. */
    public static Map<Integer, LookupUse> of(List<NameLookup> lookups, List<Connection> connections) {
        Map<Integer, LookupUse> uses = new HashMap<>();
        List<NameLookup> answered = lookups.stream()
                .filter(lookup -> !lookup.addresses().isEmpty())
                .sorted(Comparator.comparingLong(NameLookup::endNs))
                .toList();
        if (answered.isEmpty()) {
            return uses;
        }
        Map<IpAddress, List<Connection>> byClient = new HashMap<>();
        for (Connection connection : connections) {
            byClient.computeIfAbsent(connection.client().address(), client -> new ArrayList<>())
                    .add(connection);
        }
        byClient.values().forEach(list -> list.sort(Comparator.comparingLong(LookupUses::startNs)));
        for (NameLookup lookup : answered) {
            findUse(lookup, byClient.getOrDefault(lookup.client(), List.of()), uses);
        }
        return uses;
    }

    private static void findUse(NameLookup lookup, List<Connection> opened, Map<Integer, LookupUse> uses) {
        Set<IpAddress> addresses = new HashSet<>(lookup.addresses());
        Connection silent = null;
        int from = firstAfter(opened, lookup.endNs());
        for (int i = from; i < Math.min(opened.size(), from + MOST_CANDIDATES); i++) {
            Connection connection = opened.get(i);
            if (startNs(connection) - lookup.endNs() > (silent == null ? SOON_NS : NEXT_ADDRESS_NS)) {
                return;
            }
            if (!addresses.contains(connection.server().address()) || uses.containsKey(connection.stream())) {
                continue;
            }
            if (established(connection)) {
                uses.put(connection.stream(), use(lookup, silent));
                return;
            }
            silent = silent == null && unanswered(connection) ? connection : silent;
        }
    }

    private static LookupUse use(NameLookup lookup, Connection silent) {
        return silent == null
                ? LookupUse.atOnce(lookup)
                : new LookupUse(lookup, startNs(silent), silent.log().packet(0));
    }

    private static int firstAfter(List<Connection> opened, long ns) {
        int low = 0;
        int high = opened.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startNs(opened.get(middle)) < ns) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long startNs(Connection connection) {
        return connection.log().timeNs(0);
    }

    /** True for SYNs that nobody answered. */
    private static boolean unanswered(Connection connection) {
        SegmentLog log = connection.log();
        boolean silent = log.syn(0);
        for (int row = 0; silent && row < Math.min(log.size(), OPENING_ROWS); row++) {
            silent = log.direction(row) == Direction.CLIENT_TO_SERVER;
        }
        return silent;
    }

    private static boolean established(Connection connection) {
        SegmentLog log = connection.log();
        boolean opens = log.syn(0) && log.direction(0) == Direction.CLIENT_TO_SERVER;
        for (int row = 1; opens && row < Math.min(log.size(), OPENING_ROWS); row++) {
            if (log.syn(row) && log.ack(row) && log.direction(row) == Direction.SERVER_TO_CLIENT) {
                return true;
            }
        }
        return false;
    }
}
