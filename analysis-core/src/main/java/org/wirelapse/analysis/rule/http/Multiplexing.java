package org.wirelapse.analysis.rule.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/** HTTP/2 streams that held each other up. */
public final class Multiplexing implements Rule {
    private static final Set<WaitCause> REPAIRS =
            EnumSet.of(WaitCause.FAST_RETRANSMIT, WaitCause.TAIL_LOSS_PROBE, WaitCause.RETRANSMISSION_TIMEOUT);

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "multiplexing",
            "Streams on one connection held each other up",
            "HTTP/2 streams that stalled on flow control, that stood in line behind the bytes of others, or that one loss "
                    + "stopped together.",
            "Streams share one TCP connection: a lost segment stops them all until it is repaired (RFC 9113 §5, "
                    + "head-of-line blocking), and each stream and the connection as a whole have a window that the "
                    + "receiver must keep open (RFC 9113 §5.2). What a server has written to its socket leaves in that order: an "
                    + "answer behind it waits, however urgent it is.",
            "For lines: a small send buffer at the server (TCP_NOTSENT_LOWAT), so that it decides late what goes first. For flow "
                    + "control: larger windows at the receiver (SETTINGS_INITIAL_WINDOW_SIZE, WINDOW_UPDATE). For "
                    + "losses: a path that loses less, or HTTP/3.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public String inapplicable(Traffic traffic) {
        return traffic.connections().stream().anyMatch(c -> c.http2() != null) ? null : "no HTTP/2 in the capture";
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = new ArrayList<>();
        Map<AnalysedConnection, Set<Integer>> sharedBy = new IdentityHashMap<>();
        for (AnalysedConnection connection : traffic.connections()) {
            if (connection.http2() == null) {
                continue;
            }
            Set<Integer> shared = sharedLosses(connection);
            sharedBy.put(connection, shared);
            for (TiledExchange exchange : connection.exchanges()) {
                List<Integer> packets = new ArrayList<>(stalls(connection, exchange));
                losses(exchange).filter(shared::contains).forEach(packets::add);
                Occurrence line = Occurrence.ofWaits(connection, exchange, WaitCause.PIPELINE_QUEUE);
                packets.addAll(line.packets());
                if (!packets.isEmpty()) {
                    found.add(new Occurrence(connection, exchange, line.costNs(), packets));
                }
            }
        }
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            long stalled = group.stream()
                    .filter(o -> !stalls(o.connection(), o.exchange()).isEmpty())
                    .count();
            long inLine = group.stream().filter(o -> o.costNs() > 0).count();
            long lost = group.stream()
                    .filter(o -> losses(o.exchange()).anyMatch(sharedBy.get(o.connection())::contains))
                    .count();
            List<String> ways = new ArrayList<>();
            add(ways, stalled, " by flow control");
            add(ways, lost, " by a loss that stopped others as well");
            add(ways, inLine, " in line behind other streams' bytes, for " + Durations.text(Occurrence.cost(group)));
            String summary =
                    Counts.text(group.size(), "stream") + " to " + service + (group.size() == 1 ? " was" : " were")
                            + " held up: " + String.join(", ", ways)
                            + (stalled + lost > 0 ? ". What windows and losses took is counted with them." : ".");
            return Told.of(
                    summary,
                    Confidence.STRONG,
                    Map.of("streams", group.size(), "stalled_by_flow_control", stalled, "in_line", inLine));
        });
    }

    private static void add(List<String> ways, long streams, String how) {
        if (streams > 0) {
            ways.add(streams + how);
        }
    }

    private static List<Integer> stalls(AnalysedConnection connection, TiledExchange exchange) {
        SegmentLog log = connection.connection().log();
        return exchange.exchange().stream() == null
                ? List.of()
                : exchange.exchange().stream().flowStalls().stream()
                        .map(stall -> log.packet(stall.row()))
                        .toList();
    }

    /** Packets that ended waits for a repair. */
    private static Stream<Integer> losses(TiledExchange exchange) {
        return exchange.waits().stream()
                .filter(wait -> REPAIRS.contains(wait.cause()))
                .map(Wait::lastPacket)
                .distinct();
    }

    /** Packets that more than one exchange of the connection waited for. */
    private static Set<Integer> sharedLosses(AnalysedConnection connection) {
        Set<Integer> once = new HashSet<>();
        return connection.exchanges().stream()
                .flatMap(Multiplexing::losses)
                .filter(packet -> !once.add(packet))
                .collect(Collectors.toSet());
    }
}
