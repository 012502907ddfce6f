package org.wirelapse.app.live;

import java.util.List;
import java.util.Objects;
import org.pcap4j.core.PcapAddress;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.Pcaps;
import org.wirelapse.analysis.flow.IpAddress;

/**
 * Something that can be captured on.
 *
 * @param name as the system calls it
 * @param description in words, empty where there is none
 * @param addresses its addresses
 * @param up true if packets can pass
 * @param loopback true for the host's way to itself
 */
public record CaptureInterface(
        String name, String description, List<IpAddress> addresses, boolean up, boolean loopback) {
    /** A packet's first byte is enough to learn whether the interface may be opened. */
    private static final int PROBE_SNAP_LENGTH = 1;

    private static final int PROBE_TIMEOUT_MILLIS = 1;

    /**
     * All interfaces of this host, those with traffic to expect first.
     *
     * @throws LiveCaptureException if the library is missing
     */
    public static List<CaptureInterface> all() throws LiveCaptureException {
        return Libpcap.call("interfaces", Pcaps::findAllDevs).stream()
                .map(CaptureInterface::of)
                .toList();
    }

    private static CaptureInterface of(PcapNetworkInterface found) {
        return new CaptureInterface(
                found.getName(),
                Objects.requireNonNullElse(found.getDescription(), ""),
                found.getAddresses().stream()
                        .map(PcapAddress::getAddress)
                        .filter(Objects::nonNull)
                        .map(IpAddress::of)
                        .toList(),
                found.isUp(),
                found.isLoopBack());
    }

    /**
     * Opens the interface for a moment, without promiscuous mode.
     *
     * @throws LiveCaptureException if this user may not capture on it; says what to do
     */
    public void probe() throws LiveCaptureException {
        CaptureSettings settings =
                CaptureSettings.on(name).withSnapLength(PROBE_SNAP_LENGTH).withPromiscuous(false);
        Libpcap.call(name, () -> settings.handle(PROBE_TIMEOUT_MILLIS)).close();
    }
}
