package org.wirelapse.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.Pcaps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wirelapse interfaces}: what can be captured on, or what is missing. */
@Command(
        name = "interfaces",
        description = "List what can be captured on, and what is missing if nothing can.",
        mixinStandardHelpOptions = true)
final class InterfacesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<PcapNetworkInterface> interfaces = Pcaps.findAllDevs();
            for (PcapNetworkInterface found : interfaces) {
                String description = found.getDescription() == null ? "" : "  " + found.getDescription();
                out.println(found.getName() + description + (found.isUp() ? "" : "  (down)"));
            }
            if (interfaces.isEmpty()) {
                out.println("Nothing can be captured on: this user may not open an interface.");
                out.println(
                        "On Linux, run as root, or give Java the right: setcap cap_net_raw,cap_net_admin=eip .../java");
            }
        } catch (PcapNativeException e) {
            out.println("Nothing can be captured on: " + e.getMessage());
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            out.println("Nothing can be captured on: libpcap is missing (Debian: libpcap0.8, Windows: npcap.com).");
            out.println("Captures from files work without it.");
        }
        return ExitStatus.DONE;
    }
}
