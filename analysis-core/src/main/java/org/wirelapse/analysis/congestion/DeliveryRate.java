package org.wirelapse.analysis.congestion;

/** Samples of the rate at which segments reach the receiver (draft-cheng-iccrg-delivery-rate-estimation-00 §3). */
final class DeliveryRate {
    private final SentSegments segments;
    /** Segments delivered so far, and when the last of them was. */
    private long delivered;

    private long deliveredNs;
    /** When the flight began out of which the next sample is taken. */
    private long flightBeganNs;

    /** Of the newest segment that the acknowledgement at hand delivered. */
    private long newestOrder;

    private long applicationLimitedTo;
    private boolean applicationLimited;
    private long priorDelivered;
    private long priorNs;
    private long sendingNs;

    /** Segments of the last sample, and the time over which they were delivered; -1 without a sample. */
    private long sampleSegments;

    private long sampleNs;

    DeliveryRate(SentSegments segments) {
        this.segments = segments;
    }

    void sent(long index, long timeNs, boolean nothingOutstanding) {
        if (nothingOutstanding) {
            flightBeganNs = timeNs;
            deliveredNs = timeNs;
        }
        segments.stamp(index, delivered, deliveredNs, flightBeganNs);
        if (delivered < applicationLimitedTo) {
            segments.set(index, SentSegments.APPLICATION_LIMITED);
        } else {
            segments.clear(index, SentSegments.APPLICATION_LIMITED);
        }
    }

    /** The application had no more to send: what is in flight now tells nothing of the path (§3.4). */
    void ranDry(int pipe) {
        applicationLimitedTo = delivered + pipe;
    }

    void begin() {
        newestOrder = -1;
        sampleNs = -1;
    }

    void delivered(long index) {
        delivered++;
        if (segments.order(index) > newestOrder) {
            newestOrder = segments.order(index);
            applicationLimited = segments.is(index, SentSegments.APPLICATION_LIMITED);
            priorDelivered = segments.deliveredBefore(index);
            priorNs = segments.deliveredNsBefore(index);
            sendingNs = segments.sentNs(index) - segments.flightBeganNs(index);
            flightBeganNs = segments.sentNs(index);
        }
    }

    /** Takes the sample of an acknowledgement. A sample over less than the least round trip would overstate. */
    void end(long nowNs, long minRttNs) {
        if (newestOrder < 0) {
            return;
        }
        deliveredNs = nowNs;
        long interval = Math.max(sendingNs, nowNs - priorNs);
        if (interval > 0 && interval >= minRttNs) {
            sampleSegments = delivered - priorDelivered;
            sampleNs = interval;
        }
    }

    long delivered() {
        return delivered;
    }

    /** How much had been delivered when the segment left out of which the last sample comes. */
    long priorDelivered() {
        return priorDelivered;
    }

    /** True if the last sample was taken while the application had less to send than the path takes. */
    boolean applicationLimited() {
        return applicationLimited;
    }

    boolean sampled() {
        return sampleNs > 0;
    }

    /** Segments a nanosecond. */
    double rate() {
        return (double) sampleSegments / sampleNs;
    }
}
