package org.wirelapse.analysis.tcp;

/** The round trip as the sender of a direction had smoothed it by a given moment (RFC 6298 §2), from the samples at the tap. */
final class SmoothedRtt {
    private final RttSamples samples;
    private final long senderLoopNs;
    private int next;
    private long smoothedNs;
    private boolean sampled;

    /**
     * Starts before the first sample.
     *
     * @param senderLoopNs time from the tap to the sender and back, which the samples at the tap lack
     * @param firstNs round trip of the handshake, which counts until there is a sample
     */
    SmoothedRtt(RttSamples samples, long senderLoopNs, long firstNs) {
        this.samples = samples;
        this.senderLoopNs = senderLoopNs;
        smoothedNs = firstNs;
    }

    /** The value when a row passed; rows must be asked for in order. */
    long at(int row) {
        for (; next < samples.size() && samples.ackRows()[next] < row; next++) {
            if (!samples.ambiguous()[next]) {
                long sample = samples.rttNs()[next] + senderLoopNs;
                // α = 1/8, RFC 6298 §2.3.
                smoothedNs = sampled ? smoothedNs + (sample - smoothedNs) / 8 : sample;
                sampled = true;
            }
        }
        return smoothedNs;
    }
}
