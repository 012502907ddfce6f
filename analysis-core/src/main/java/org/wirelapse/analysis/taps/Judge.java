package org.wirelapse.analysis.taps;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.flow.Side;

/**
 * Says of each packet of a direction what became of it between the taps.
 *
 * @param clock the clocks' relation, or null
 * @param clientDurationNs length of the client's capture
 * @param serverDurationNs length of the server's capture
 */
record Judge(ServerClock clock, long clientDurationNs, long serverDurationNs) {
    PathDirection judge(ConnectionPairs.Pair pair, PacketPairs pairs, Direction direction) {
        return new Sums(pair, pairs, direction).judge();
    }

    /** The verdicts of one direction, summed. */
    private final class Sums {
        private final PacketPairs pairs;
        private final Direction direction;
        private final Side sender;
        private final Side receiver;
        private final SegmentLog sent;
        private final SegmentLog received;
        private final ArrivedBytes arrived;

        private final List<LostPacket> lost = new ArrayList<>();
        private int missed;
        private int outside;

        Sums(ConnectionPairs.Pair pair, PacketPairs pairs, Direction direction) {
            this.pairs = pairs;
            this.direction = direction;
            sender = direction.sender();
            receiver = sender.peer();
            sent = pairs.log(sender);
            received = pairs.log(receiver);
            arrived = ArrivedBytes.of(receiver == Side.CLIENT ? pair.client() : pair.server(), direction);
        }

        PathDirection judge() {
            OneWayDelays distribution = OneWayDelays.of(PathDelays.of(pairs, clock, direction));
            long longest = distribution.maxNs().orElse(0);
            int sentPackets = 0;
            for (int row = 0; row < sent.size(); row++) {
                if (sent.direction(row) == direction) {
                    sentPackets++;
                    if (!pairs.paired(sender, row) && !pairs.copy(sender, row)) {
                        judgeUnpaired(row, longest);
                    }
                }
            }
            return arrivals(sentPackets, distribution);
        }

        private void judgeUnpaired(int row, long longestDelayNs) {
            if (!sent.syn(row) && !captured(sent.timeNs(row), longestDelayNs)) {
                outside++;
            } else if (arrived.missed(sent, row)) {
                missed++;
            } else {
                lost.add(new LostPacket(sent.packet(row), clientNs(row), sent.payloadLength(row)));
            }
        }

        /**
         * True if the other capture ran for long enough behind this time to show the packet. Captures have no begin but their first packet;
         * of a SYN that was repeated it is taken that they ran: few are started in the second between.
         */
        private boolean captured(long sentNs, long longestDelayNs) {
            if (clock == null) {
                return true;
            }
            long there = sender == Side.CLIENT ? clock.toServerNs(sentNs) : clock.toClientNs(sentNs);
            return there + longestDelayNs >= 0
                    && there + longestDelayNs <= (sender == Side.CLIENT ? serverDurationNs : clientDurationNs);
        }

        private long clientNs(int row) {
            return sender == Side.CLIENT || clock == null ? sent.timeNs(row) : clock.toClientNs(sent.timeNs(row));
        }

        private PathDirection arrivals(int sentPackets, OneWayDelays delays) {
            int all = 0;
            int unsent = 0;
            int copies = 0;
            int reordered = 0;
            int latest = -1;
            for (int row = 0; row < received.size(); row++) {
                if (received.direction(row) == direction) {
                    all++;
                    int origin = pairs.peer(receiver, row);
                    unsent += origin < 0 ? 1 : 0;
                    copies += pairs.copy(receiver, row) ? 1 : 0;
                    reordered += origin >= 0 && origin < latest && !pairs.copy(receiver, row) ? 1 : 0;
                    latest = Math.max(latest, origin);
                }
            }
            return new PathDirection(
                    sentPackets, all, List.copyOf(lost), missed, outside, unsent, copies, reordered, delays);
        }
    }
}
