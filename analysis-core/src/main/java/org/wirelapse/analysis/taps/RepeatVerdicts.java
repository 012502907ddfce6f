package org.wirelapse.analysis.taps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Retransmission.Lost;
import org.wirelapse.analysis.tcp.Retransmission.Trigger;
import org.wirelapse.analysis.tcp.Retransmission.Verdict;
import org.wirelapse.analysis.tcp.TcpFacts;

/**
 * Judges the repeats in the client's capture by what became of the earlier copy: both taps together saw it leave and arrive, or not. What
 * made the sender repeat is best told at the sender.
 */
final class RepeatVerdicts {
    private final SharedConnection shared;
    private final PacketPairs pairs;

    RepeatVerdicts(SharedConnection shared) {
        this.shared = shared;
        pairs = shared.pairs();
    }

    TcpFacts settle(TcpFacts facts) {
        return new TcpFacts(
                facts.handshake(),
                facts.vantage(),
                facts.close(),
                fromClient(facts.clientToServer()),
                fromServer(facts.serverToClient()));
    }

    private DirectionFacts fromClient(DirectionFacts facts) {
        return facts.withRetransmissions(facts.retransmissions().stream()
                .map(repeat -> judged(repeat, Side.CLIENT, repeat.packet(), repeat.original()))
                .collect(Collectors.toUnmodifiableList()));
    }

    /** The server's capture has the account of the sender: what it calls a repeat is one, and what else it sent is none. */
    private DirectionFacts fromServer(DirectionFacts facts) {
        List<Retransmission> settled = new ArrayList<>();
        for (Retransmission sent :
                shared.server().tcp().direction(Direction.SERVER_TO_CLIENT).retransmissions()) {
            int arrived = clientRow(sent.packet());
            if (arrived >= 0) {
                int packet = pairs.log(Side.CLIENT).packet(arrived);
                settled.add(judged(sent, Side.SERVER, packet, clientPacket(sent.original())));
            }
        }
        for (Retransmission repeat : facts.retransmissions()) {
            if (!pairs.paired(Side.CLIENT, row(Side.CLIENT, repeat.packet()))) {
                settled.add(repeat);
            }
        }
        settled.sort(Comparator.comparingInt(Retransmission::packet));
        return facts.withRetransmissions(List.copyOf(settled));
    }

    /**
     * The sender's entry, in the numbers of the client's capture, with the truth about the earlier copy.
     *
     * @param sent the entry of the sender's capture
     * @param sender whose capture that is
     */
    private Retransmission judged(Retransmission sent, Side sender, int packet, OptionalInt original) {
        Lost lost = sender == Side.CLIENT ? Lost.AFTER_TAP : Lost.BEFORE_TAP;
        if (sent.original().isEmpty()) {
            return new Retransmission(packet, original, sent.bytes(), sent.trigger(), sent.verdict(), Lost.BEFORE_TAP);
        }
        boolean arrived = pairs.paired(sender, row(sender, sent.original().getAsInt()));
        return new Retransmission(
                packet,
                original,
                sent.bytes(),
                sent.trigger(),
                verdict(sent.trigger(), arrived),
                arrived ? null : lost);
    }

    /** A SYN that arrived is repeated for want of its answer: that the first copy arrived does not make the repeat vain. */
    private static Verdict verdict(Trigger trigger, boolean arrived) {
        if (!arrived) {
            return Verdict.NEEDED;
        }
        return trigger == Trigger.SYN ? Verdict.UNDETERMINED : Verdict.SPURIOUS;
    }

    /** Row in the client's log of a packet of the server's capture, or -1. */
    private int clientRow(int serverPacket) {
        int row = row(Side.SERVER, serverPacket);
        return row < 0 ? -1 : pairs.peer(Side.SERVER, row);
    }

    private OptionalInt clientPacket(OptionalInt serverPacket) {
        int row = serverPacket.isEmpty() ? -1 : clientRow(serverPacket.getAsInt());
        return row < 0
                ? OptionalInt.empty()
                : OptionalInt.of(pairs.log(Side.CLIENT).packet(row));
    }

    /** Row of a packet in a tap's log, or -1; packet numbers rise. */
    private int row(Side tap, int packet) {
        SegmentLog log = pairs.log(tap);
        int low = 0;
        int high = log.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (log.packet(middle) == packet) {
                return middle;
            }
            if (log.packet(middle) < packet) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
