package org.wirelapse.analysis.congestion;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.RttSamples;
import org.wirelapse.analysis.tcp.TcpAnalysis;

/**
 * What the sender of one direction made of its round trips (RFC 6298 §2): one entry for each sample that is not ambiguous, in order. The
 * way from the tap to the sender and back, which the samples lack, is added.
 */
public final class RoundTripSeries {
    private final long[] times;
    private final long[] smoothed;
    private final long[] timeouts;
    private final long[] least;
    private int size;

    private RoundTripSeries(int most) {
        times = new long[most];
        smoothed = new long[most];
        timeouts = new long[most];
        least = new long[most];
    }

    /** Follows one direction's sender. */
    public static RoundTripSeries of(TcpAnalysis tcp, Direction direction) {
        RttSamples samples = tcp.rttSamples(direction);
        long loopNs = Math.max(0, tcp.facts().vantage().delayNs(direction.sender()));
        RoundTripSeries series = new RoundTripSeries(samples.size());
        RetransmissionTimer timer = new RetransmissionTimer();
        for (int i = 0; i < samples.size(); i++) {
            if (!samples.ambiguous()[i]) {
                long rttNs = samples.rttNs()[i] + loopNs;
                timer.sample(rttNs);
                series.add(tcp.segments().timeNs(samples.ackRows()[i]), timer, rttNs);
            }
        }
        return series;
    }

    private void add(long timeNs, RetransmissionTimer timer, long rttNs) {
        times[size] = timeNs;
        smoothed[size] = timer.srttNs();
        timeouts[size] = timer.timeoutNs();
        least[size] = size == 0 ? rttNs : Math.min(least[size - 1], rttNs);
        size++;
    }

    /** Number of entries. */
    public int size() {
        return size;
    }

    /** When the acknowledgement that gave the sample passed the tap, ns since the capture's start. */
    public long timeNs(int index) {
        return times[index];
    }

    /** Smoothed round trip (SRTT) from then on. */
    public long smoothedNs(int index) {
        return smoothed[index];
    }

    /** Retransmission timeout (RTO) from then on, without backoff. */
    public long timeoutNs(int index) {
        return timeouts[index];
    }

    /** Smallest round trip up to then. */
    public long leastNs(int index) {
        return least[index];
    }
}
