package org.wirelapse.analysis.rule.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;

/** Packets that neither of the two hosts sent. */
public final class Middlebox implements Rule {
    /** Fewer packets do not tell a host's own time to live. */
    private static final int LEAST_PACKETS = 3;

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "middlebox",
            "A third party takes part",
            "Resets from a third party, and handshakes that another machine answered than the one that sent the "
                    + "data.",
            "Firewalls, load balancers and accelerators answer or reset connections in a host's name. Their "
                    + "packets come from another distance, so that their time to live jumps. RFC 3360 tells what such "
                    + "resets do.",
            "Find the machine between the hosts and its rule: an idle time-out, a block list, a proxy for SYNs.",
            List.of("A change of route between two packets makes the time to live jump as well."),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inConnections(traffic, connection -> {
            boolean reset = connection.tcp().close().resetBy() == Close.Resetter.MIDDLEBOX;
            List<Integer> packets = reset
                    ? Arrays.stream(connection.tcp().close().packets()).boxed().toList()
                    : strangeHandshake(connection);
            return packets.isEmpty() ? null : Occurrence.free(connection, packets);
        });
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long resets = group.stream()
                    .filter(o -> o.connection().tcp().close().resetBy() == Close.Resetter.MIDDLEBOX)
                    .count();
            String summary = "On connections with " + service + ", " + resets
                    + " resets came from a third party, and " + (group.size() - resets)
                    + " handshakes were answered from another distance than the data came from.";
            return Told.of(
                    summary, Confidence.HEURISTIC, Map.of("resets", resets, "handshakes", group.size() - resets));
        });
    }

    /** The SYN-ACK, where all other packets of its direction came with one and the same other time to live; else empty. */
    private static List<Integer> strangeHandshake(AnalysedConnection connection) {
        SegmentLog log = connection.connection().log();
        int synAck = connection.tcp().handshake().synAckRow();
        if (synAck < 0) {
            return List.of();
        }
        int[] others = IntStream.range(0, log.size())
                .filter(row -> log.direction(row) == log.direction(synAck) && !log.syn(row) && !log.rst(row))
                .map(log::timeToLive)
                .toArray();
        boolean strange = others.length >= LEAST_PACKETS
                && Arrays.stream(others).allMatch(ttl -> ttl == others[0])
                && others[0] != log.timeToLive(synAck);
        return strange ? List.of(log.packet(synAck)) : List.of();
    }
}
