package org.wirelapse.analysis.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wirelapse.analysis.capture.RecordCursor;

/** Joins the fragments of IP packets. What is kept of packets that never become whole is bounded: the oldest are given up. */
final class Fragments {
    /** At 64 KiB each, 8 MiB. */
    private static final int MOST_PENDING = 128;
    /** Fragments that came longer ago belong to another packet of the same number (RFC 8200 §4.5). */
    private static final long LIFETIME_NS = 60_000_000_000L;

    /** In the order of their first fragments. */
    private final Map<FragmentKey, JoinedPacket> pending = new LinkedHashMap<>();

    /**
     * Takes the fragment that was decoded last.
     *
     * @param frame ends where its data does, and holds all of it
     * @param at index of its data
     * @return the packet, if this made it whole, else null
     */
    JoinedPacket add(Frame frame, int at, IpLayer ip, DecodedSegment addresses, RecordCursor record) {
        FragmentKey key = FragmentKey.of(ip, addresses);
        JoinedPacket packet = pending(key, record.timestampNs);
        packet.add(
                ip.fragmentOffset,
                frame.capturedEnd - at,
                ip.moreFragments,
                frame.bytes,
                at,
                record.framePosition + at - frame.start);
        if (!packet.whole()) {
            return null;
        }
        pending.remove(key);
        return packet;
    }

    private JoinedPacket pending(FragmentKey key, long nowNs) {
        JoinedPacket known = pending.get(key);
        if (known != null && nowNs - known.beganNs() <= LIFETIME_NS) {
            return known;
        }
        pending.remove(key);
        if (pending.size() == MOST_PENDING) {
            pending.remove(pending.keySet().iterator().next());
        }
        JoinedPacket begun = new JoinedPacket(nowNs);
        pending.put(key, begun);
        return begun;
    }
}
