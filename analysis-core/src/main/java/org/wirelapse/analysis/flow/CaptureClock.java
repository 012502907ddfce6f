package org.wirelapse.analysis.flow;

import java.util.Arrays;
import org.wirelapse.analysis.capture.RecordCursor;

/**
 * Turns packets' own times into times since the capture's first packet that never step back. Where they do, packets of two interfaces or
 * receive queues may be in the wrong order, and the later one gets the time of the earlier. Where the times of one interface do by more than
 * that, or all by more than such packets ever do, the clock was set: from there on the old and the new time are counted as one, so that time
 * does not stand still until the new one has caught up. What passed between the two packets cannot be known and is missing.
 */
final class CaptureClock {
    /** Receive queues of one interface are emptied in turns of less than this. */
    private static final long QUEUES_NS = 5_000_000;
    /** Packets of several interfaces come less than this out of order. */
    private static final long INTERFACES_NS = 1_000_000_000;
    /** Interfaces that are told apart. */
    private static final int MOST_INTERFACES = 64;
    /** 73 years: times and shifts beyond come from timestamps that mean nothing. */
    private static final long MOST_NS = Long.MAX_VALUE / 4;

    private final long[] lastOfInterface = new long[MOST_INTERFACES];
    private boolean started;
    private long startEpochNs;
    private long lastEpochNs;
    private long shiftNs;
    private long nowNs;
    private int steps;

    CaptureClock() {
        Arrays.fill(lastOfInterface, Long.MIN_VALUE);
    }

    /**
     * Time of the next packet in ns since the first; a packet without a time has that of the one before.
     *
     * @param epochNs its own time
     * @param interfaceNumber number of its interface, unsigned
     */
    long advance(long epochNs, int interfaceNumber) {
        if (epochNs == RecordCursor.NO_TIME) {
            return nowNs;
        }
        if (!started) {
            started = true;
            startEpochNs = epochNs;
            lastEpochNs = epochNs;
        }
        boolean told = Integer.compareUnsigned(interfaceNumber, MOST_INTERFACES) < 0;
        if (epochNs < lastEpochNs) {
            stepBack(epochNs, told && epochNs < lastOfInterface[interfaceNumber] ? QUEUES_NS : INTERFACES_NS);
        }
        if (told) {
            lastOfInterface[interfaceNumber] = epochNs;
        }
        lastEpochNs = epochNs;
        nowNs = Math.max(nowNs, saturatingTime(epochNs));
        return nowNs;
    }

    private void stepBack(long epochNs, long disorderNs) {
        steps++;
        long back = nowNs - saturatingTime(epochNs);
        if (back > disorderNs && back <= MOST_NS - shiftNs) {
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
