package org.wirelapse.app.live;

import org.pcap4j.core.BpfProgram;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.Pcaps;
import org.pcap4j.packet.namednumber.DataLinkType;

/** Checks capture filters without capturing. */
public final class BpfFilter {
    private BpfFilter() {}

    /**
     * Compiles a filter for Ethernet. Needs no rights. May look up host names, so it may take long.
     *
     * @param expression in the language of pcap-filter(7)
     * @throws LiveCaptureException with libpcap's own words if it is wrong
     */
    public static void check(String expression) throws LiveCaptureException {
        Libpcap.act("filter", () -> {
            try (PcapHandle nowhere = Pcaps.openDead(DataLinkType.EN10MB, CaptureSettings.STANDARD_SNAP_LENGTH)) {
                BpfProgram program =
                        nowhere.compileFilter(expression, BpfCompileMode.OPTIMIZE, PcapHandle.PCAP_NETMASK_UNKNOWN);
                program.free();
            }
        });
    }
}
