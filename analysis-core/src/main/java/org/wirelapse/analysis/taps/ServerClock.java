package org.wirelapse.analysis.taps;

import org.wirelapse.analysis.flow.Direction;

/**
 * How the clock of the server's capture stands to that of the client's: a straight line. Only the sum of the two shortest one-way delays
 * can be measured; each is taken as half of it. The truth lies within {@code uncertaintyNs} of what is told, whatever the path.
 *
 * @param startDifferenceNs what the clocks said when each capture began, server's less client's, ns
 * @param offsetNs server's time less client's, each since its capture's begin, when the server's capture began, ns
 * @param drift how much faster the server's clock runs: 1e-6 is a microsecond a second
 * @param uncertaintyNs half the shortest round trip between the taps: bound of the error of every one-way delay
 */
public record ServerClock(long startDifferenceNs, double offsetNs, double drift, long uncertaintyNs) {
    /** How far the server's clock is ahead of the client's at a time of the server's capture, ns. */
    public long aheadNs(long serverNs) {
        return startDifferenceNs + Math.round(offsetNs + drift * serverNs);
    }

    /** A time of the server's capture as the client's capture would count it. */
    public long toClientNs(long serverNs) {
        return serverNs - Math.round(offsetNs + drift * serverNs);
    }

    /** A time of the client's capture as the server's capture would count it. */
    public long toServerNs(long clientNs) {
        return clientNs + Math.round((offsetNs + drift * clientNs) / (1 - drift));
    }

    /** How long a packet took from its sender's tap to the other, each time on its tap's clock. */
    public long delayNs(Direction direction, long sentNs, long receivedNs) {
        return direction == Direction.CLIENT_TO_SERVER
                ? toClientNs(receivedNs) - sentNs
                : receivedNs - toClientNs(sentNs);
    }
}
