package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;

/**
 * The whole TCP account of one connection.
 *
 * @param facts in sum
 * @param segments row by row
 * @param clientRtt round-trip samples of the client's data
 * @param serverRtt round-trip samples of the server's data
 */
public record TcpAnalysis(TcpFacts facts, Segments segments, RttSamples clientRtt, RttSamples serverRtt) {
    /** Round-trip samples of one direction's data. */
    public RttSamples rttSamples(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? clientRtt : serverRtt;
    }
}
