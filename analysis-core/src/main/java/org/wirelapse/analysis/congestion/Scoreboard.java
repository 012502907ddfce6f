package org.wirelapse.analysis.congestion;

import static org.wirelapse.analysis.congestion.SentSegments.LOST;
import static org.wirelapse.analysis.congestion.SentSegments.REPEATED;
import static org.wirelapse.analysis.congestion.SentSegments.REPEATING;
import static org.wirelapse.analysis.congestion.SentSegments.SACKED;

/**
 * What the sender knows of each segment it sent: acknowledged, SACKed, taken for lost, sent again; and from this how many are in flight
 * (the pipe of RFC 6675 §4). Losses are found as by RFC 8985 §6.2: a segment is lost if one that was sent later has arrived and some time for
 * reordering has passed.
 *
 * <p>Work is linear in segments and transmissions: SACKed runs are skipped, and each transmission leaves the queue once.
 */
final class Scoreboard {
    /** A hole in the capture is followed in no more pieces than this, a segment that offload made in no more than {@link #MAX_MERGED_SEGMENTS}. */
    private static final int MAX_UNSEEN_SEGMENTS = 4096;

    private static final int MAX_MERGED_SEGMENTS = 64;
    private static final int DUPLICATE_THRESHOLD = 3;

    final SentSegments segments = new SentSegments();
    final DeliveryRate rate = new DeliveryRate(segments);
    private final TransmissionQueue queue = new TransmissionQueue();
    private final int mss;

    long una;
    long nxt;
    private long transmissions;
    private int sacked;
    private int lost;
    private int repeating;
    private long flight;
    /** Without SACK each duplicate acknowledgement stands for one segment that arrived (RFC 5681 §3.2). */
    private int guessedArrived;

    /** The newest transmission that is known to have arrived (RACK.xmit_ts, RFC 8985 §6.2). */
    private long newestOrder = -1;

    private long newestRttNs;
    private long minRttNs = Long.MAX_VALUE;
    private boolean reordered;
    /** How many places late a segment came, at most; before any did, what a sender reckons with (RFC 5681 §3.2). */
    private int reordering = DUPLICATE_THRESHOLD;

    private long highestSacked;
    /** The same before the acknowledgement at hand: what it SACKs below was overtaken. */
    private long highestSackedBefore;

    Scoreboard(int mss) {
        this.mss = mss;
    }

    /** Segments sent and not acknowledged. */
    int outstanding() {
        return segments.size();
    }

    int pipe() {
        return Math.max(0, segments.size() - sacked - guessedArrived - lost + repeating);
    }

    int sacked() {
        return sacked + guessedArrived;
    }

    int lost() {
        return lost;
    }

    /** Segments taken for lost that wait to be sent again. */
    int lostUnrepeated() {
        return lost - repeating;
    }

    long minRttNs() {
        return minRttNs;
    }

    /** The pipe in bytes. */
    long flightBytes() {
        return Math.max(0, flight - (long) guessedArrived * mss);
    }

    private void set(long index, byte state) {
        flight -= segments.inFlight(index);
        segments.set(index, state);
        flight += segments.inFlight(index);
    }

    private void clear(long index, byte state) {
        flight -= segments.inFlight(index);
        segments.clear(index, state);
        flight += segments.inFlight(index);
    }

    /** Sends new data up to an offset. What lies between the last offset and this segment was sent unseen, right before. */
    void extend(long start, long end, long timeNs) {
        long unseenChunk = Math.max(mss, (start - nxt) / MAX_UNSEEN_SEGMENTS + 1);
        for (long from = nxt; from < start; from += unseenChunk) {
            append(Math.min(start, from + unseenChunk), timeNs);
        }
        long chunk = Math.max(mss, (end - start) / MAX_MERGED_SEGMENTS + 1);
        for (long from = Math.max(start, nxt); from < end; from += chunk) {
            append(Math.min(end, from + chunk), timeNs);
        }
    }

    private void append(long end, long timeNs) {
        if (segments.size() == SentSegments.MAX_OUTSTANDING) {
            return;
        }
        segments.add(end, (int) (end - nxt));
        flight += end - nxt;
        nxt = end;
        transmitted(segments.tail - 1, timeNs, segments.size() == 1);
    }

    private void transmitted(long index, long timeNs, boolean nothingOutstanding) {
        segments.sent(index, timeNs, transmissions);
        queue.add(index, transmissions++);
        rate.sent(index, timeNs, nothingOutstanding);
    }

    /** Sends a range again; true if something of it had not been acknowledged. */
    boolean repeat(long start, long end, long timeNs) {
        long index = segments.firstEndingBehind(Math.max(start, una));
        boolean any = false;
        for (; index < segments.tail && segments.end(index) <= end; index++) {
            any = true;
            if (!segments.is(index, REPEATING)) {
                set(index, REPEATING);
                repeating++;
            }
            segments.set(index, REPEATED);
            transmitted(index, timeNs, false);
        }
        return any;
    }

    /** True if the segment that holds an offset is taken for lost. */
    boolean isLost(long offset) {
        long index = segments.firstEndingBehind(offset);
        return index < segments.tail && segments.is(index, LOST) && !segments.is(index, SACKED);
    }

    /** Takes in a cumulative acknowledgement. */
    void acknowledge(long to, Delivery delivery) {
        highestSackedBefore = highestSacked;
        if (to <= una) {
            return;
        }
        int acknowledged = 0;
        una = to;
        delivery.advanced = true;
        while (segments.head < segments.tail && segments.end(segments.head) <= to) {
            long index = segments.head;
            if (segments.is(index, SACKED)) {
                sacked--;
            } else {
                overtaken(index, segments.end(index) <= highestSackedBefore);
                deliver(index, delivery);
                acknowledged++;
            }
            forget(index);
            flight -= segments.inFlight(index);
            segments.head++;
        }
        nxt = Math.max(nxt, to);
        if (guessedArrived > 0) {
            delivery.delivered += Math.max(acknowledged - guessedArrived, 1) - acknowledged;
            guessedArrived = Math.max(0, guessedArrived - Math.max(0, acknowledged - 1));
        }
    }

    /** Takes in a SACK block (RFC 2018 §4) above SND.UNA. */
    void sack(long left, long right, Delivery delivery) {
        long first = segments.firstEndingBehind(Math.max(left, una));
        long index = first;
        while (index < segments.tail && segments.end(index) <= right) {
            if (segments.is(index, SACKED)) {
                index += segments.skip(index);
                continue;
            }
            overtaken(index, segments.end(index) < highestSackedBefore);
            deliver(index, delivery);
            forget(index);
            set(index, SACKED);
            sacked++;
            highestSacked = Math.max(highestSacked, segments.end(index));
            index++;
        }
        if (index > first && first < segments.tail && segments.is(first, SACKED)) {
            segments.skip(first, Math.min(index, segments.tail));
        }
    }

    private void overtaken(long index, boolean late) {
        if (late && !segments.is(index, REPEATED)) {
            reordered = true;
            long begin = segments.end(index) - segments.length(index);
            reordering = (int) Math.max(reordering, (highestSackedBefore - begin + mss - 1) / mss);
        }
    }

    /**
     * True if the sender takes the path for one that changes the order of segments, so that what arrives out of order lets its window grow,
     * too (Linux, tcp_may_raise_cwnd).
     */
    boolean expectsReordering() {
        return reordering > DUPLICATE_THRESHOLD;
    }

    /** Takes in a duplicate acknowledgement of a receiver that does not SACK. */
    void duplicate(Delivery delivery) {
        if (guessedArrived < segments.size() - 1) {
            guessedArrived++;
            delivery.delivered++;
        }
    }

    void forgetDuplicates() {
        guessedArrived = 0;
    }

    int duplicates() {
        return guessedArrived;
    }

    /** What the lost and the repeated copies count for a segment that needs neither any more. */
    private void forget(long index) {
        if (segments.is(index, LOST)) {
            lost--;
            clear(index, LOST);
        }
        if (segments.is(index, REPEATING)) {
            repeating--;
            clear(index, REPEATING);
        }
    }

    private void deliver(long index, Delivery delivery) {
        delivery.delivered++;
        rate.delivered(index);
        long rtt = delivery.nowNs - segments.sentNs(index);
        boolean repeated = segments.is(index, REPEATED);
        if (!repeated) {
            delivery.rttNs = rtt;
            delivery.oldestRttNs = Math.max(delivery.oldestRttNs, rtt);
            minRttNs = Math.min(minRttNs, rtt);
        }
        if (segments.order(index) > newestOrder && !(repeated && rtt < minRttNs)) {
            newestOrder = segments.order(index);
            newestRttNs = rtt;
        }
    }

    /** Marks what RFC 8985 §6.2 step 5 takes for lost. */
    void detectLosses(boolean recovering, long srttNs, Delivery delivery) {
        long waitNs = reorderingNs(recovering, srttNs);
        while (!queue.isEmpty()) {
            long index = queue.index();
            if (isPending(index)) {
                long deadline = segments.sentNs(index) + newestRttNs + waitNs;
                if (segments.order(index) >= newestOrder || deadline > delivery.nowNs) {
                    return;
                }
                delivery.lost += markLost(index);
            }
            queue.remove();
        }
    }

    /** RFC 8985 §6.2 step 4: no wait once three segments arrived out of order or a recovery began, unless the path is known to reorder. */
    private long reorderingNs(boolean recovering, long srttNs) {
        if (!reordered && (recovering || sacked >= 3) || minRttNs == Long.MAX_VALUE) {
            return 0;
        }
        return Math.min(minRttNs / 4, Math.max(0, srttNs));
    }

    private boolean isPending(long index) {
        return index >= segments.head
                && segments.order(index) == queue.order()
                && !segments.is(index, SACKED)
                && (!segments.is(index, LOST) || segments.is(index, REPEATING));
    }

    private int markLost(long index) {
        if (segments.is(index, REPEATING)) {
            clear(index, REPEATING);
            repeating--;
        }
        if (segments.is(index, LOST)) {
            return 1;
        }
        set(index, LOST);
        lost++;
        return 1;
    }

    /** Marks a range lost: it is being repeated for a reason that no acknowledgement gave. */
    void markLost(long start, long end) {
        long index = segments.firstEndingBehind(Math.max(start, una));
        for (; index < segments.tail && segments.end(index) <= end; index++) {
            if (!segments.is(index, SACKED)) {
                markLost(index);
            }
        }
    }

    /** Marks the first segment lost (RFC 6582 §3.2, a partial acknowledgement or the third duplicate). */
    void markFirstLost(Delivery delivery) {
        if (segments.size() > 0 && !segments.is(segments.head, SACKED) && !segments.is(segments.head, LOST)) {
            delivery.lost += markLost(segments.head);
        }
    }

    /** Marks all lost at a timeout, but for what left so lately that it may still arrive. */
    void markAllLost(long nowNs) {
        guessedArrived = 0;
        if (segments.size() > 0 && !segments.is(segments.head, SACKED)) {
            markLost(segments.head);
        }
        while (!queue.isEmpty()) {
            long index = queue.index();
            if (isPending(index)) {
                if (segments.sentNs(index) + newestRttNs > nowNs) {
                    return;
                }
                markLost(index);
            }
            queue.remove();
        }
    }
}
