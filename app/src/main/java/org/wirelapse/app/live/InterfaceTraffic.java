package org.wirelapse.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many packets have passed each interface, for a glance at where traffic is. Known on Linux, where it needs no rights. */
public final class InterfaceTraffic {
    private static final Path COUNTERS = Path.of("/proc/net/dev");
    /** Columns of a line behind the interface's name: packets received, packets sent (proc_net_dev in the kernel's documentation). */
    private static final int RECEIVED = 1;

    private static final int SENT = 9;
    /** Stands for all interfaces in libpcap. */
    private static final String ANY = "any";

    private InterfaceTraffic() {}

    /** Packets so far, by interface; empty where the system does not tell. */
    public static Map<String, Long> packets() {
        try {
            return Files.isReadable(COUNTERS) ? parse(Files.readAllLines(COUNTERS)) : Map.of();
        } catch (IOException e) {
            return Map.of();
        }
    }

    static Map<String, Long> parse(List<String> lines) {
        Map<String, Long> packets = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String[] columns = colon < 0
                    ? new String[0]
                    : line.substring(colon + 1).strip().split("\\s+");
            if (columns.length > SENT) {
                long passed = Long.parseLong(columns[RECEIVED]) + Long.parseLong(columns[SENT]);
                packets.put(line.substring(0, colon).strip(), passed);
                packets.merge(ANY, passed, Long::sum);
            }
        }
        return packets;
    }
}
