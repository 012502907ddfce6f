package org.wirelapse.analysis.tls;

import org.wirelapse.analysis.stream.ByteStream;

/**
 * A connection's TLS.
 *
 * @param session what is known of it
 * @param clientToServer what the client's records held, or null if it cannot be read
 * @param serverToClient what the server's records held, or null if it cannot be read
 * @param reversed true if the ClientHello comes from what was taken for the server
 */
public record TlsAnalysis(TlsSession session, ByteStream clientToServer, ByteStream serverToClient, boolean reversed) {
    /** True if what it carries can be read. */
    public boolean opened() {
        return clientToServer != null;
    }
}
