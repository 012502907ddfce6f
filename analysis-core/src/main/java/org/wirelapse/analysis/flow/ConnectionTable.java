package org.wirelapse.analysis.flow;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.wire.DecodedSegment;

/**
 * Finds the connection of a segment and numbers connections as Wireshark numbers TCP streams: in the order of their first packet, headers
 * that are no segments (quoted in ICMP errors, or damaged) included.
 *
 * <p>An open-addressing hash table from 4-tuple to the newest connection of that tuple, at most half full. Hashes are mixed with a number
 * drawn for each table, so that no capture can be made whose tuples all collide.
 */
final class ConnectionTable {
    private static final long ODD_MULTIPLIER = 0x9e3779b97f4a7c15L;

    private final long seed = new SecureRandom().nextLong();
    private final List<TrackedConnection> all = new ArrayList<>();
    private TrackedConnection[] slots = new TrackedConnection[1024];
    /** Hash of each slot's tuple, so that growing and most misses do not look at the connection. */
    private int[] hashes = new int[slots.length];

    private int used;

    /** The connection that a segment, or a lone header, belongs to; a new one where it opens one. */
    TrackedConnection of(DecodedSegment segment) {
        TrackedConnection connection = find(segment);
        return connection.reusedBy(segment) ? replace(segment) : connection;
    }

    /** All connections so far, in the order of their numbers; some may have no segments. */
    List<TrackedConnection> all() {
        return all;
    }

    private TrackedConnection find(DecodedSegment segment) {
        int hash = hash(segment);
        int slot = slot(segment, hash);
        if (slots[slot] == null) {
            if (2 * (used + 1) > slots.length) {
                grow();
                slot = slot(segment, hash);
            }
            used++;
            hashes[slot] = hash;
            slots[slot] = add(segment);
        }
        return slots[slot];
    }

    private TrackedConnection replace(DecodedSegment segment) {
        TrackedConnection connection = add(segment);
        slots[slot(segment, hash(segment))] = connection;
        return connection;
    }

    private TrackedConnection add(DecodedSegment segment) {
        TrackedConnection connection = new TrackedConnection(all.size(), segment);
        all.add(connection);
        return connection;
    }

    /** The slot that holds the tuple, or the free one where it belongs. */
    private int slot(DecodedSegment segment, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != null && (hashes[slot] != hash || !slots[slot].matches(segment))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        TrackedConnection[] oldSlots = slots;
        int[] oldHashes = hashes;
        slots = new TrackedConnection[oldSlots.length * 2];
        hashes = new int[slots.length];
        int mask = slots.length - 1;
        for (int old = 0; old < oldSlots.length; old++) {
            if (oldSlots[old] != null) {
                int slot = oldHashes[old] & mask;
                while (slots[slot] != null) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = oldSlots[old];
                hashes[slot] = oldHashes[old];
            }
        }
    }

    /** The same for both directions: the ends' hashes are added. */
    private int hash(DecodedSegment segment) {
        long source = end(segment.sourceHigh, segment.sourceLow, segment.sourcePort);
        long destination = end(segment.destinationHigh, segment.destinationLow, segment.destinationPort);
        long mixed = mix(source + destination);
        return (int) (mixed ^ mixed >>> 32);
    }

    private long end(long high, long low, int port) {
        return mix(mix(mix(high) ^ low) ^ port);
    }

    private long mix(long value) {
        long mixed = (value ^ seed) * ODD_MULTIPLIER;
        mixed ^= mixed >>> 32;
        mixed *= ODD_MULTIPLIER;
        return mixed ^ mixed >>> 29;
    }
}
