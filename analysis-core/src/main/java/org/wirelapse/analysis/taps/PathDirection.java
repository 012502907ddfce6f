package org.wirelapse.analysis.taps;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the path between the taps did to one direction of a connection.
 *
 * @param sent packets at the sender's tap
 * @param received packets at the receiver's tap, copies included
 * @param lost packets that were lost between the taps, in order
 * @param missed packets that arrived, as acknowledgements prove, but that the receiver's capture lacks
 * @param outside packets that passed while the receiver's capture was not running, or so near its end that nothing can be said
 * @param unsent packets at the receiver's tap that did not pass the sender's: its capture lacks them, or something between made them
 * @param duplicated copies that the path made
 * @param reordered packets that arrived behind one that was sent later (RFC 4737 §3)
 * @param delays one-way delays; none where the clocks' relation is not known
 */
public record PathDirection(
        int sent,
        int received,
        List<LostPacket> lost,
        int missed,
        int outside,
        int unsent,
        int duplicated,
        int reordered,
        OneWayDelays delays) {
    /** Payload packets among the lost. */
    public int lostPayloadPackets() {
        return (int) lost.stream().filter(packet -> packet.payloadBytes() > 0).count();
    }

    /**
     * Several connections together.
     *
     * @param delays the distribution of all their delays
     */
    static PathDirection sum(List<PathDirection> parts, OneWayDelays delays) {
        List<LostPacket> lost = parts.stream()
                .flatMap(part -> part.lost().stream())
                .sorted(Comparator.comparingInt(LostPacket::packet))
                .toList();
        return new PathDirection(
                sum(parts, PathDirection::sent),
                sum(parts, PathDirection::received),
                lost,
                sum(parts, PathDirection::missed),
                sum(parts, PathDirection::outside),
                sum(parts, PathDirection::unsent),
                sum(parts, PathDirection::duplicated),
                sum(parts, PathDirection::reordered),
                delays);
    }

    private static int sum(List<PathDirection> parts, ToIntFunction<PathDirection> number) {
        return parts.stream().mapToInt(number).sum();
    }
}
