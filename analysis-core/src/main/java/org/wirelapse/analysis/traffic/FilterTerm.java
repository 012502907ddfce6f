package org.wirelapse.analysis.traffic;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.IpAddress;

/** The comparisons that a filter can be made of. */
enum FilterTerm {
    STREAM {
        @Override
        Predicate<AnalysedConnection> with(String value) {
            int stream = number(value, Integer.MAX_VALUE);
            return c -> c.connection().stream() == stream;
        }
    },
    PORT {
        @Override
        Predicate<AnalysedConnection> with(String value) {
            int port = number(value, 0xffff);
            return c -> c.connection().client().port() == port
                    || c.connection().server().port() == port;
        }
    },
    HOST {
        @Override
        Predicate<AnalysedConnection> with(String value) {
            return value.contains(":") ? address(value) : c -> named(c, value);
        }
    },
    PATH {
        @Override
        Predicate<AnalysedConnection> with(String value) {
            return c -> c.exchanges().stream()
                    .anyMatch(e -> e.exchange().request().target().contains(value));
        }
    };

    /** The term that a word begins, or null. */
    static FilterTerm of(String word) {
        return switch (word) {
            case "tcp.stream" -> STREAM;
            case "port", "tcp.port" -> PORT;
            case "host", "ip.addr", "ipv6.addr" -> HOST;
            case "path" -> PATH;
            default -> null;
        };
    }

    /**
     * The comparison with a value.
     *
     * @throws IllegalArgumentException if the value cannot be, with the reason
     */
    abstract Predicate<AnalysedConnection> with(String value);

    private static int number(String value, int max) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, like a number out of range
        }
        throw new IllegalArgumentException("a number from 0 to " + max + " was expected");
    }

    /** An IPv6 address has many spellings, so it is compared as a number. With a colon inside, Java never asks a name server. */
    private static Predicate<AnalysedConnection> address(String value) {
        try {
            IpAddress address = IpAddress.of(InetAddress.getByName(value));
            return c -> c.connection().client().address().equals(address)
                    || c.connection().server().address().equals(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address or a host name was expected", e);
        }
    }

    private static boolean named(AnalysedConnection analysed, String value) {
        Connection connection = analysed.connection();
        String host = analysed.host();
        return connection.client().address().toString().equals(value)
                || connection.server().address().toString().equals(value)
                || host != null && withoutPort(host).equalsIgnoreCase(value);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }
}
