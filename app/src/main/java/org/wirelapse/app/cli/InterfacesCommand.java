package org.wirelapse.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.app.live.CaptureInterface;
import org.wirelapse.app.live.LiveCaptureException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wirelapse interfaces}: what can be captured on, and what is missing if nothing can. */
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
            List<CaptureInterface> interfaces = CaptureInterface.all();
            interfaces.forEach(found -> out.println(line(found)));
            if (interfaces.isEmpty()) {
                out.println("There is no interface that this user can see.");
            }
            for (CaptureInterface found : interfaces) {
                if (found.up()) {
                    found.probe();
                    break;
                }
            }
        } catch (LiveCaptureException e) {
            out.println("Nothing can be captured: " + e.getMessage());
            e.remedy().forEach(out::println);
        }
        return ExitStatus.DONE;
    }

    /** IPv6 in short, without its zone, which names the interface once more. */
    private static String line(CaptureInterface found) {
        String addresses = found.addresses().stream().map(IpAddress::toString).collect(Collectors.joining(", "));
        String line = String.format(
                "%-12s %s%s%s",
                found.name(),
                addresses,
                addresses.isEmpty() || found.description().isEmpty() ? "" : "  ",
                found.description());
        return line.stripTrailing() + (found.up() ? "" : "  (down)");
    }
}
