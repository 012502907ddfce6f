package org.wirelapse.analysis.sample;

import static org.wirelapse.analysis.tcp.Retransmission.Trigger.FAST;
import static org.wirelapse.analysis.tcp.Retransmission.Trigger.RACK;
import static org.wirelapse.analysis.tcp.Retransmission.Trigger.RTO;
import static org.wirelapse.analysis.tcp.Retransmission.Trigger.TLP;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Retransmission.Trigger;
import org.wirelapse.analysis.tcp.Retransmission.Verdict;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import tools.jackson.databind.JsonNode;

/** What a server sent again, as we tell it, against what the link saw and the kernel counted. Sums over captures. */
final class Repairs {
    private static final String DIRECTION = "SERVER_TO_CLIENT";

    long repeats;
    long found;
    long falseOnes;
    long lost;
    long needed;
    /** Repeats by cause that the kernel counted, and by how many ours differ; only where the tap stood at the sender. */
    long caused;

    long wrongCause;

    static Repairs of(Truth truth, List<TcpAnalysis> connections, boolean atSender) {
        Repairs sums = new Repairs();
        List<Long> sent = new ArrayList<>();
        truth.onLink(DIRECTION, "repeat")
                .filter(entry -> atSender || !dropped(truth, entry))
                .forEach(entry -> sent.add(entry.get("offset").asLong()));
        List<Long> told = new ArrayList<>();
        connections.forEach(tcp -> sums.tell(tcp, told));
        sums.repeats = sent.size();
        sums.lost = truth.onLink(DIRECTION, "drop").count();
        sums.match(sent, told);
        if (atSender) {
            sums.causes(truth.root().get("server_counters"), connections);
        }
        return sums;
    }

    private static boolean dropped(Truth truth, JsonNode repeat) {
        return truth.onLink(DIRECTION, "drop")
                .anyMatch(drop -> drop.get("time_ns").asLong()
                                == repeat.get("time_ns").asLong()
                        && drop.get("offset").asLong() == repeat.get("offset").asLong());
    }

    private void tell(TcpAnalysis tcp, List<Long> offsets) {
        SegmentLog log = tcp.segments().log();
        TreeMap<Integer, Integer> rows = new TreeMap<>();
        for (int row = 0; row < tcp.segments().size(); row++) {
            rows.put(log.packet(row), row);
        }
        for (Retransmission repeat : tcp.facts().serverToClient().retransmissions()) {
            if (repeat.bytes() > 0) {
                offsets.add(tcp.segments().start(rows.get(repeat.packet())));
                needed += repeat.verdict() == Verdict.NEEDED ? 1 : 0;
            }
        }
    }

    private void match(List<Long> sent, List<Long> told) {
        List<Long> left = new ArrayList<>(sent);
        for (Long offset : told) {
            if (left.remove(offset)) {
                found++;
            } else {
                falseOnes++;
            }
        }
    }

    private void causes(JsonNode counters, List<TcpAnalysis> connections) {
        cause(counters.get("TCPFastRetrans").asLong(), connections, EnumSet.of(FAST, RACK));
        long timeouts = counters.get("TCPTimeouts").asLong()
                + counters.get("TCPSlowStartRetrans").asLong();
        cause(timeouts, connections, EnumSet.of(RTO));
        cause(counters.get("TCPLossProbes").asLong(), connections, EnumSet.of(TLP));
    }

    private void cause(long counted, List<TcpAnalysis> connections, Set<Trigger> triggers) {
        long ours = connections.stream()
                .flatMap(tcp -> tcp.facts().direction(Direction.SERVER_TO_CLIENT).retransmissions().stream())
                .filter(repeat -> triggers.contains(repeat.trigger()))
                .count();
        caused += counted;
        wrongCause += Math.abs(counted - ours);
    }

    void add(Repairs others) {
        repeats += others.repeats;
        found += others.found;
        falseOnes += others.falseOnes;
        lost += others.lost;
        needed += others.needed;
        caused += others.caused;
        wrongCause += others.wrongCause;
    }

    double recall() {
        return repeats == 0 ? 1 : (double) found / repeats;
    }

    double precision() {
        return found + falseOnes == 0 ? 1 : (double) found / (found + falseOnes);
    }

    double causeAgreement() {
        return caused == 0 ? 1 : 1 - (double) wrongCause / caused;
    }
}
