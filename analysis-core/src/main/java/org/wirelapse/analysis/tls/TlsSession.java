package org.wirelapse.analysis.tls;

import java.util.List;

/**
 * What is known of a TLS connection. What the capture or the lack of keys hides is null or empty.
 *
 * @param version the version agreed on, or null
 * @param cipherSuite the suite agreed on, or null
 * @param serverName the name that the client asked for, or null
 * @param offeredProtocols what the client offered to speak inside (ALPN)
 * @param protocol what was agreed on to be spoken inside; null if nothing was, or if it is sealed (TLS 1.3)
 * @param resumed true if keys of an earlier connection were used again; null if that was not seen
 * @param helloRetry true if the server had the client begin again (HelloRetryRequest)
 * @param earlyData true if the client sent data with its first flight (0-RTT)
 * @param handshake when it was made; null if the capture lacks it
 * @param certificates what the server showed; sealed in TLS 1.3
 * @param alerts those that could be read, in order
 * @param clientCloseNotify true if the client ended its data with a close_notify, false if it did not; null if unknown
 * @param serverCloseNotify the same of the server
 * @param decryption whether what it carries could be read
 * @param problem what kept it from being read, in words, or null
 */
public record TlsSession(
        TlsVersion version,
        String cipherSuite,
        String serverName,
        List<String> offeredProtocols,
        String protocol,
        Boolean resumed,
        boolean helloRetry,
        boolean earlyData,
        TlsHandshake handshake,
        List<TlsCertificate> certificates,
        List<TlsAlert> alerts,
        Boolean clientCloseNotify,
        Boolean serverCloseNotify,
        Decryption decryption,
        String problem) {
    /** Whether records could be opened. */
    public enum Decryption {
        /** There are no secrets for this connection, or the capture lacks the handshake that they belong to. */
        NO_KEYS,
        /** There are secrets, and no record opens with them. */
        WRONG_KEYS,
        /** There are secrets, but the suite or version is none that can be opened. */
        UNSUPPORTED,
        OPENED
    }
}
