package org.wirelapse.analysis.tls;

import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.stream.StreamRange;

/**
 * A connection's TLS.
 *
 * @param session what is known of it
 * @param clientToServer what the client's records held, or null if it cannot be read
 * @param serverToClient what the server's records held, or null if it cannot be read
 * @param clientData where in what TCP carried the client's application data lies: behind the handshake, before the goodbye
 * @param serverData where the server's lies
 * @param reversed true if the ClientHello comes from what was taken for the server
 */
public record TlsAnalysis(
        TlsSession session,
        ByteStream clientToServer,
        ByteStream serverToClient,
        StreamRange clientData,
        StreamRange serverData,
        boolean reversed) {
    /** True if what it carries can be read. */
    public boolean opened() {
        return clientToServer != null;
    }
}
