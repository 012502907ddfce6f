package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;

/**
 * What TCP did on one connection, in sum; the row-by-row account is {@link Segments}.
 *
 * @param handshake how it was set up
 * @param vantage where the tap was
 * @param close how it ended
 * @param clientToServer the client's segments
 * @param serverToClient the server's segments
 */
public record TcpFacts(
        Handshake handshake,
        Vantage vantage,
        Close close,
        DirectionFacts clientToServer,
        DirectionFacts serverToClient) {
    /** The facts of one direction. */
    public DirectionFacts direction(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? clientToServer : serverToClient;
    }
}
