package org.wirelapse.analysis.taps;

import java.util.Arrays;
import java.util.BitSet;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.flow.Side;

/**
 * Which packet at one tap is which at the other, for one connection.
 *
 * <p>Rows are paired many to one where a host's offload cuts or joins segments: each piece knows its whole, and the whole knows the piece
 * that came first.
 */
final class PacketPairs {
    private static final int NONE = -1;

    private final SegmentLog[] logs;
    /** By side, by row of that side's log: row at the other side, or {@link #NONE}. */
    private final int[][] peers;
    /** By side: rows that are copies, made by the path where the packet arrived, by the capture where it left. */
    private final BitSet[] copies = {new BitSet(), new BitSet()};

    PacketPairs(SegmentLog client, SegmentLog server) {
        logs = new SegmentLog[] {client, server};
        peers = new int[][] {new int[client.size()], new int[server.size()]};
        Arrays.fill(peers[0], NONE);
        Arrays.fill(peers[1], NONE);
    }

    /** The log of the tap at a side. */
    SegmentLog log(Side tap) {
        return logs[tap.ordinal()];
    }

    /** Row of the same packet at the other tap, or -1. */
    int peer(Side tap, int row) {
        return peers[tap.ordinal()][row];
    }

    boolean paired(Side tap, int row) {
        return peer(tap, row) != NONE;
    }

    /** True if the packet is one more copy of something sent once. */
    boolean copy(Side tap, int row) {
        return copies[tap.ordinal()].get(row);
    }

    /** The same packet: one row at each tap. */
    void pair(Direction direction, int sent, int received) {
        Side sender = direction.sender();
        if (!paired(sender, sent)) {
            peers[sender.ordinal()][sent] = received;
        }
        if (!paired(sender.peer(), received)) {
            peers[sender.peer().ordinal()][received] = sent;
        }
    }

    /** One more arrival of something sent once. */
    void copied(Direction direction, int sent, int received) {
        Side receiver = direction.sender().peer();
        peers[receiver.ordinal()][received] = sent;
        copies[receiver.ordinal()].set(received);
    }

    /** A packet that its sender's tap has twice. */
    void doubled(Side tap, int row) {
        copies[tap.ordinal()].set(row);
    }
}
