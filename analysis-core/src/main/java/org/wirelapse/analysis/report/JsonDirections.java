package org.wirelapse.analysis.report;

import java.util.OptionalLong;
import org.wirelapse.analysis.congestion.CongestionFacts;
import org.wirelapse.analysis.tcp.AckCounts;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.RoundTripTimes;

/** What one direction of a connection amounts to, for {@link JsonReport}. */
final class JsonDirections {
    private final JsonFields json;

    JsonDirections(JsonFields json) {
        this.json = json;
    }

    void fields(DirectionFacts facts, CongestionFacts congestion) {
        json.number("packets", facts.packets());
        json.number("payload_packets", facts.payloadPackets());
        json.number("payload_bytes", facts.payloadBytes());
        json.number("unique_bytes", facts.uniqueBytes());
        json.number("unseen_bytes", facts.unseenBytes());
        json.number("mss", facts.mss());
        json.number("window_scale", facts.windowScale());
        json.flag("sack", facts.sack());
        json.flag("timestamps", facts.timestamps());
        json.flag("ecn", facts.ecn());
        json.object("acks", () -> acks(facts.acks()));
        json.constant("nagle", facts.nagle());
        json.object("retransmissions", () -> retransmissions(facts));
        json.number("reordered_packets", facts.reorderedPackets());
        json.number("duplicate_packets", facts.duplicatePackets());
        json.number("keep_alives", facts.keepAlives());
        json.number("zero_window_probes", facts.zeroWindowProbes());
        json.number("zero_window_ns", facts.zeroWindowNs());
        json.object("rtt", () -> rtt(facts.rtt()));
        json.number("max_in_flight_bytes", facts.maxInFlightBytes());
        json.number("initial_window_segments", congestion.initialWindowSegments());
        json.object("congestion_control", () -> {
            json.constant("algorithm", congestion.algorithm());
            json.fraction("confidence", congestion.confidence());
            json.objects("events", congestion.events(), event -> {
                json.constant("kind", event.kind());
                json.number("time_ns", event.timeNs());
                json.number("packet", event.packet());
                json.number("cwnd_bytes", event.windowBytes());
                json.number(
                        "ssthresh_bytes",
                        event.thresholdBytes() < 0 ? OptionalLong.empty() : OptionalLong.of(event.thresholdBytes()));
            });
        });
        json.number("bad_checksums", facts.badChecksums());
        json.number("super_segments", facts.superSegments());
    }

    private void acks(AckCounts acks) {
        json.number("piggybacked", acks.piggybacked());
        json.number("standalone", acks.standalone());
        json.number("immediate", acks.immediate());
        json.number("every_nth", acks.everyNth());
        json.number("delayed", acks.delayed());
        json.number("duplicate", acks.duplicate());
        json.number("window_updates", acks.windowUpdates());
        json.number("probe_replies", acks.probeReplies());
        json.number("first_delayed_packet", acks.firstDelayedPacket());
        json.number("delayed_ack_timer_ns", acks.delayedAckTimerNs());
    }

    private void retransmissions(DirectionFacts facts) {
        json.number("packets", facts.retransmissions().size());
        json.number(
                "bytes",
                facts.retransmissions().stream()
                        .mapToLong(Retransmission::bytes)
                        .sum());
        json.number(
                "spurious",
                facts.retransmissions().stream()
                        .filter(r -> r.verdict() == Retransmission.Verdict.SPURIOUS)
                        .count());
        json.objects("list", facts.retransmissions(), repeat -> {
            json.number("packet", repeat.packet());
            json.number("original", repeat.original());
            json.constant("trigger", repeat.trigger());
            json.constant("verdict", repeat.verdict());
            json.constant("lost", repeat.lost());
        });
    }

    private void rtt(RoundTripTimes rtt) {
        json.number("samples", rtt.samples());
        json.number("min_ns", rtt.minNs());
        json.number("median_ns", rtt.medianNs());
        json.number("p95_ns", rtt.p95Ns());
        json.number("max_ns", rtt.maxNs());
    }
}
