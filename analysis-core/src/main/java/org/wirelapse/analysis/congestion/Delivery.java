package org.wirelapse.analysis.congestion;

/** What one acknowledgement told the sender. One object is used again for each. */
final class Delivery {
    long nowNs;
    /** Segments newly known to have arrived, acknowledged or SACKed. */
    int delivered;
    /** Segments newly taken for lost. */
    int lost;
    /** It acknowledged data that had not been acknowledged. */
    boolean advanced;
    /** It told of data received twice (RFC 2883). */
    int duplicates;
    /** It echoes Congestion Experienced (RFC 3168 §6.1.3). */
    boolean congestionEcho;
    /** From the newest segment that it covers and that was sent once; -1 without one. */
    long rttNs;
    /** From the oldest such segment, with which the retransmission timer reckons; -1 without one. */
    long oldestRttNs;
    /** What is left in flight, in segments. */
    int pipe;
    /** What was in flight before it. */
    int priorPipe;

    void begin(long timeNs, int pipeBefore) {
        nowNs = timeNs;
        delivered = 0;
        lost = 0;
        advanced = false;
        duplicates = 0;
        congestionEcho = false;
        rttNs = -1;
        oldestRttNs = -1;
        priorPipe = pipeBefore;
    }
}
