package org.wirelapse.analysis.flow;

import org.wirelapse.analysis.capture.RecordCursor;

/**
 * Turns packets' own times into times since the capture's first packet that never step back. A short step back is two packets in the wrong
 * order, and the later one gets the time of the earlier; a long one is a clock that was set, and from there on the old and the new time are
 * counted as one, so that time does not stand still until the new one has caught up.
 */
final class CaptureClock {
    /** Packets of several interfaces or receive queues come less than this out of order. */
    private static final long CLOCK_SET_NS = 1_000_000_000;
    /** 73 years: times and shifts beyond come from timestamps that mean nothing. */
    private static final long MOST_NS = Long.MAX_VALUE / 4;

    private boolean started;
    private long startEpochNs;
    private long lastEpochNs;
    private long shiftNs;
    private long nowNs;
    private int steps;

    /** Time of the next packet in ns since the first; a packet without a time has that of the one before. */
    long advance(long epochNs) {
        if (epochNs == RecordCursor.NO_TIME) {
            return nowNs;
        }
        if (!started) {
            started = true;
            startEpochNs = epochNs;
            lastEpochNs = epochNs;
        }
        if (epochNs < lastEpochNs) {
            stepBack(epochNs);
        }
        lastEpochNs = epochNs;
        nowNs = Math.max(nowNs, saturatingTime(epochNs));
        return nowNs;
    }

    private void stepBack(long epochNs) {
        steps++;
        long back = nowNs - saturatingTime(epochNs);
        if (back > CLOCK_SET_NS && back <= MOST_NS - shiftNs) {
            shiftNs += back;
        }
    }

    /** Time since the start with the shifts so far, within bounds that leave room for sums and differences. */
    private long saturatingTime(long epochNs) {
        long since = epochNs - startEpochNs;
        boolean overflow = ((epochNs ^ startEpochNs) & (epochNs ^ since)) < 0;
        long farOff = epochNs < 0 ? -MOST_NS : MOST_NS;
        return (overflow ? farOff : Math.max(-MOST_NS, Math.min(since, MOST_NS))) + shiftNs;
    }

    /** Time of the first packet that has one, ns since 1970. */
    long startEpochNs() {
        return startEpochNs;
    }

    /** Time of the last packet, ns since the first. */
    long nowNs() {
        return nowNs;
    }

    /** How often a packet's time was before that of the packet before it. */
    int steps() {
        return steps;
    }
}
