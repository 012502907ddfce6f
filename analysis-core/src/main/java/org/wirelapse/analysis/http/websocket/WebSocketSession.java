package org.wirelapse.analysis.http.websocket;

import java.util.List;

/**
 * What was sent over a WebSocket.
 *
 * @param client what the client sent
 * @param server what the server sent
 * @param pingNs for each ping that was answered, from the ping's to the pong's passing, in order
 */
public record WebSocketSession(Sent client, Sent server, List<Long> pingNs) {
    /**
     * What one side sent.
     *
     * @param messages messages that are whole
     * @param fragmented messages in more than one frame
     * @param compressed messages marked as compressed (RFC 7692 §6)
     * @param payloadBytes their bytes as sent
     * @param pings pings
     * @param pongs pongs
     * @param closeCode why it closed (RFC 6455 §7.4); 1005 if it did without saying, -1 if it did not
     * @param lost true if frames could not be read on to the stream's end
     */
    public record Sent(
            int messages,
            int fragmented,
            int compressed,
            long payloadBytes,
            int pings,
            int pongs,
            int closeCode,
            boolean lost) {}
}
