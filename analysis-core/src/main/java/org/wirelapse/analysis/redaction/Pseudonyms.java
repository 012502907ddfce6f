package org.wirelapse.analysis.redaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.wirelapse.analysis.flow.IpAddress;

/**
 * Which name stands for which address, host and query. Equal things have equal names and different things different ones, so that whoever
 * compares them, as rules do, finds the same as before. Numbers rise in the order in which names are asked for.
 */
final class Pseudonyms {
    private final Map<IpAddress, IpAddress> addresses = new HashMap<>();
    private final Map<String, IpAddress> addressTexts = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, String> queries = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** The name of an address: that of the role in which it was first met. */
    IpAddress address(IpAddress address, String role) {
        return addresses.computeIfAbsent(address, real -> {
            IpAddress pseudonym = IpAddress.pseudonym(next(role));
            addressTexts.put(real.toString(), pseudonym);
            return pseudonym;
        });
    }

    /** The name of a host, which may be written as an address. Letter case and a dot at the end make no other host. */
    String host(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        boolean bracketed = name.startsWith("[") && name.endsWith("]");
        IpAddress address = addressTexts.get(bracketed ? name.substring(1, name.length() - 1) : name);
        return address != null ? address.pseudonym() : hosts.computeIfAbsent(name, n -> next("host"));
    }

    /** The name of a query. */
    String query(String query) {
        return queries.computeIfAbsent(query, q -> next("query"));
    }

    private String next(String kind) {
        return kind + "-" + counts.merge(kind, 1, Integer::sum);
    }
}
