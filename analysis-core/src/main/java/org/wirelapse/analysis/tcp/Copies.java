package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Recognises a packet that was doubled on its way or by the capture (a mirror port): every field equals that of a packet a little
 * earlier, down to the IP identification, which a sender that repeats a segment counts on.
 */
final class Copies {
    /** A doubled packet follows the first at a distance of no more than this many others of its direction. */
    private static final int MEMORY = 16;

    /** What of a running count is a place in a ring of so many. */
    private static final int RING = MEMORY - 1;

    /** Without an IP identification (IPv6, or 0) only copies this close in time are taken for the same packet. */
    private static final long MAX_UNIDENTIFIED_NS = 2_000_000;

    private final SegmentLog log;
    /** The last rows of one direction: a ring. */
    private final int[] recent = new int[MEMORY];

    /** Of each what differs in nearly all that are no copies, so that these cost one comparison. */
    private final int[] marks = new int[MEMORY];

    private int count;

    private Copies(SegmentLog log) {
        this.log = log;
    }

    static void annotate(Segments segments) {
        Copies[] copies = {new Copies(segments.log()), new Copies(segments.log())};
        for (int row = 0; row < segments.size(); row++) {
            Copies sent = copies[segments.direction(row).ordinal()];
            int mark = sent.mark(row);
            int original = sent.copyOf(row, mark);
            if (original >= 0) {
                segments.note(row, Note.DUPLICATE);
                segments.original(row, original);
            }
            sent.remember(row, mark);
        }
    }

    private int mark(int row) {
        return log.sequence(row) ^ Integer.rotateLeft(log.acknowledgment(row), 16) ^ log.ipId(row);
    }

    private void remember(int row, int mark) {
        recent[count & RING] = row;
        marks[count & RING] = mark;
        count++;
    }

    /** Row of the packet that this one repeats, or -1. */
    private int copyOf(int row, int mark) {
        for (int i = count - 1; i >= Math.max(0, count - MEMORY); i--) {
            if (marks[i & RING] == mark && same(recent[i & RING], row)) {
                return recent[i & RING];
            }
        }
        return -1;
    }

    private boolean same(int a, int b) {
        return sameFields(a, b) && !answersAnotherSyn(a, b);
    }

    /** A server answers each SYN that reaches it, also a doubled one, with a SYN-ACK that it sends again (RFC 9293 §3.10.7.4). */
    private boolean answersAnotherSyn(int a, int b) {
        if (!log.syn(b) || !log.ack(b)) {
            return false;
        }
        for (int row = a + 1; row < b; row++) {
            if (log.syn(row) && log.direction(row) != log.direction(b)) {
                return true;
            }
        }
        return false;
    }

    private boolean sameFields(int a, int b) {
        return log.sequence(a) == log.sequence(b)
                && log.payloadLength(a) == log.payloadLength(b)
                && log.ipId(a) == log.ipId(b)
                && log.acknowledgment(a) == log.acknowledgment(b)
                && log.flags(a) == log.flags(b)
                && log.window(a) == log.window(b)
                && log.tsVal(a) == log.tsVal(b)
                && log.tsEcr(a) == log.tsEcr(b)
                && (log.ipId(b) != 0 || log.timeNs(b) - log.timeNs(a) < MAX_UNIDENTIFIED_NS);
    }
}
