package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.EndpointUse;
import org.wirelapse.analysis.traffic.EndpointUses;
import org.wirelapse.analysis.traffic.PortReuse;
import org.wirelapse.analysis.traffic.TimeWaits;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** A client that runs out of ports towards a service. */
public final class PortExhaustion implements Rule {
    private static final Threshold PORTS = new Threshold(
            "ports", "ports", 28232, "ports that a client has for one service; the classic figure is 60,000");
    private static final Threshold TIME_WAIT =
            new Threshold("time-wait", "s", 60, "how long TIME_WAIT lasts; the classic figure is 120");
    private static final Threshold LEAST_SHARE =
            new Threshold("least-share", "%", 80, "share of the ports in TIME_WAIT at once that is near the limit");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "port-exhaustion",
            "A client runs out of ports",
            "Ports that a client used again while they were still in TIME_WAIT, and connection rates near what "
                    + "its ports allow.",
            "A client has one port for each connection to the same service, and TIME_WAIT keeps each for 60 s "
                    + "after the close (RFC 9293 §3.6.1): Linux's 28,232 ports last for 470 connections a second. When they"
                    + " are used up, connects fail, or use a port again whose last connection the server may still "
                    + "remember. A server in TIME_WAIT takes the new SYN at once if its initial number or its timestamp is "
                    + "newer than the old connection's (RFC 9293 §3.6.1, RFC 6191); else the old connection answers with an "
                    + "acknowledgement, the client resets that, which ends TIME_WAIT before its time (RFC 1337), and sends "
                    + "its SYN again: current Linux after some milliseconds, others after their timer's second.",
            "Keep connections open and use them again. If that cannot be: more client addresses, a wider "
                    + "net.ipv4.ip_local_port_range, net.ipv4.tcp_tw_reuse.",
            List.of(
                    "A program that binds its own source port uses it again by design.",
                    "On its loopback interface Linux takes ports in TIME_WAIT again long before there are no others "
                            + "(net.ipv4.tcp_tw_reuse is 2).",
                    "Clients behind one address translator share its ports; their numbers and timestamps know nothing of each "
                            + "other, so that an older one may follow a newer one."),
            List.of(PORTS, TIME_WAIT, LEAST_SHARE));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double limit = thresholds.of(DESCRIPTION, PORTS) / thresholds.of(DESCRIPTION, TIME_WAIT);
        double least = thresholds.of(DESCRIPTION, LEAST_SHARE) / 100 * thresholds.of(DESCRIPTION, PORTS);
        List<Occurrence> found = new ArrayList<>();
        for (List<AnalysedConnection> group : traffic.groups()) {
            TimeWaits waits = TimeWaits.of(group);
            boolean scarce = waits.peak(Side.CLIENT) >= least;
            for (TimeWaits.Span span : waits.spans()) {
                if (span.next() != null) {
                    found.add(again(span.next(), traffic.portReuses()));
                } else if (scarce) {
                    found.add(Occurrence.free(span.connection(), firstPacket(span.connection())));
                }
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds)
                .perService(found, (service, group) -> tell(service, group, traffic, limit));
    }

    private static Occurrence again(AnalysedConnection connection, Map<Integer, PortReuse> reuses) {
        PortReuse reuse = reuses.get(connection.connection().stream());
        List<Integer> packets = reuse == null
                ? firstPacket(connection)
                : Arrays.stream(reuse.packets()).boxed().toList();
        return Occurrence.free(connection, packets);
    }

    private static List<Integer> firstPacket(AnalysedConnection connection) {
        return List.of(connection.connection().log().packet(0));
    }

    private static Told tell(String service, List<Occurrence> group, Traffic traffic, double limit) {
        int fastest = EndpointUses.of(EndpointUses.groups(
                        group.stream().map(Occurrence::connection).toList()))
                .stream()
                .mapToInt(EndpointUse::connectsPerSecondPeak)
                .max()
                .orElse(0);
        PortReuseTally tally = new PortReuseTally(group.stream()
                .map(o -> traffic.portReuses().get(o.connection().connection().stream()))
                .filter(Objects::nonNull)
                .toList());
        String summary = Counts.text(group.size(), "connection") + " to " + service
                + " took a port whose last connection was still in TIME_WAIT, up to " + fastest
                + " in a second (the ports allow " + Math.round(limit) + " a second)" + tally.words() + ".";
        Map<String, Object> values = new LinkedHashMap<>(tally.values());
        values.put("connections", group.size());
        values.put("connects_per_second_peak", fastest);
        values.put("connects_per_second_limit", Math.round(limit));
        return Told.of(summary, Confidence.STRONG, values);
    }
}
