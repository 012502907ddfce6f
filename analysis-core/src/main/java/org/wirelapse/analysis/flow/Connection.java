package org.wirelapse.analysis.flow;

/**
 * One TCP connection: a 4-tuple from one initial sequence number to the next.
 *
 * @param stream number of the connection, equal to Wireshark's {@code tcp.stream}
 * @param client the side that opened, or is taken to have opened, the connection
 * @param server the other side
 * @param clientKnownBy what told client from server
 * @param log its segments
 */
public record Connection(int stream, Endpoint client, Endpoint server, ClientKnownBy clientKnownBy, SegmentLog log) {
    /** The end that plays a role. */
    public Endpoint endpoint(Side side) {
        return side == Side.CLIENT ? client : server;
    }

    /**
     * The same connection with client and server exchanged, for a guess that its messages prove wrong.
     */
    public Connection rolesSwapped() {
        return new Connection(stream, server, client, clientKnownBy, log.rolesSwapped());
    }
}
