package org.wirelapse.app.live;

import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;

/**
 * What is captured.
 *
 * @param interfaceName where
 * @param filter which packets, in the language of pcap-filter(7); empty for all
 * @param snapLength most bytes kept of a packet
 * @param bufferBytes what the kernel holds of packets that were not fetched yet
 * @param promiscuous whether to see packets for other hosts, too
 */
public record CaptureSettings(
        String interfaceName, String filter, int snapLength, int bufferBytes, boolean promiscuous) {
    /** As tcpdump and Wireshark have it: any packet there is, those put together by the network card included. */
    public static final int STANDARD_SNAP_LENGTH = 262_144;

    /** An eighth of a second of a full gigabit link, many times what passes between two reads otherwise. */
    public static final int STANDARD_BUFFER_BYTES = 16 << 20;

    /** PCAP_ERROR_TSTAMP_PRECISION_NOTSUP of pcap.h. */
    private static final int NO_SUCH_PRECISION = -12;

    /** Everything on an interface. */
    public static CaptureSettings on(String interfaceName) {
        return new CaptureSettings(interfaceName, "", STANDARD_SNAP_LENGTH, STANDARD_BUFFER_BYTES, true);
    }

    /** The same for some packets only. */
    public CaptureSettings withFilter(String expression) {
        return new CaptureSettings(interfaceName, expression, snapLength, bufferBytes, promiscuous);
    }

    /** The same with another length. */
    public CaptureSettings withSnapLength(int bytes) {
        return new CaptureSettings(interfaceName, filter, bytes, bufferBytes, promiscuous);
    }

    /** The same with another buffer. */
    public CaptureSettings withBuffer(int bytes) {
        return new CaptureSettings(interfaceName, filter, snapLength, bytes, promiscuous);
    }

    /** The same with or without packets for other hosts. */
    public CaptureSettings withPromiscuous(boolean wanted) {
        return new CaptureSettings(interfaceName, filter, snapLength, bufferBytes, wanted);
    }

    /** Opens the interface, without the filter; in nanoseconds where the system can. */
    PcapHandle handle(int timeoutMillis) throws PcapNativeException {
        try {
            return handle(timeoutMillis, TimestampPrecision.NANO);
        } catch (PcapNativeException e) {
            if (e.getReturnCode() != null && e.getReturnCode() == NO_SUCH_PRECISION) {
                return handle(timeoutMillis, TimestampPrecision.MICRO);
            }
            throw e;
        }
    }

    private PcapHandle handle(int timeoutMillis, TimestampPrecision precision) throws PcapNativeException {
        return new PcapHandle.Builder(interfaceName)
                .snaplen(snapLength)
                .promiscuousMode(promiscuous ? PromiscuousMode.PROMISCUOUS : PromiscuousMode.NONPROMISCUOUS)
                .timeoutMillis(timeoutMillis)
                .bufferSize(bufferBytes)
                .timestampPrecision(precision)
                .build();
    }
}
