package org.wirelapse.app.ui.endpoints;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.wirelapse.analysis.traffic.EndpointUse;

/** The columns of the table of endpoints: numbers or text. */
enum EndpointColumn {
    CLIENT("Client", "192.168.100.10", "Who opened the connections", use -> use.client()
            .toString()),
    SERVICE("Service", "192.168.100.10:8080", "Address and port of the server", use -> use.server()
            .toString()),
    CONNECTIONS("Connections", "888888888888", "How many connections", use -> (long) use.connections()),
    PARALLEL("At once", "88888", "Most of them open at once", use -> (long) use.maxParallel()),
    TIME_WAIT("TIME_WAIT", "88888", "Most of them in TIME_WAIT at once", use -> (long) use.timeWaitPeak()),
    PORTS("Ports", "88888", "Client ports that they used", use -> (long) use.portsUsed()),
    RATE("Opened/s", "88888", "Most of them begun within one second", use -> (long) use.connectsPerSecondPeak()),
    SIDE(
            "Kept by",
            "client ",
            "Which side kept TIME_WAIT",
            use -> use.timeWaitSide() == null ? "" : use.timeWaitSide().name().toLowerCase(Locale.ROOT));

    private final String title;
    private final String widest;
    private final String meaning;
    private final Function<EndpointUse, Object> value;

    EndpointColumn(String title, String widest, String meaning, Function<EndpointUse, Object> value) {
        this.title = title;
        this.widest = widest;
        this.meaning = meaning;
        this.value = value;
    }

    String title() {
        return title;
    }

    String widest() {
        return widest;
    }

    String meaning() {
        return meaning;
    }

    Object value(EndpointUse use) {
        return value.apply(use);
    }

    boolean numeric() {
        return this != CLIENT && this != SERVICE && this != SIDE;
    }

    Comparator<EndpointUse> order() {
        return switch (this) {
            case CLIENT -> Comparator.comparing(EndpointUse::client);
            case SERVICE ->
                Comparator.comparing((EndpointUse use) -> use.server().address())
                        .thenComparing(use -> use.server().port());
            case SIDE -> Comparator.comparing(use -> String.valueOf(value(use)));
            default -> Comparator.comparingLong(use -> (Long) value(use));
        };
    }
}
