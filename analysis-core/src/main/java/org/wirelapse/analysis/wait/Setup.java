package org.wirelapse.analysis.wait;

import org.wirelapse.analysis.dns.LookupUse;
import org.wirelapse.analysis.tls.TlsHandshake;

/**
 * What had to be done, besides TCP's handshake, before a connection could carry its first request.
 *
 * @param lookup the name lookup that it waited for, or null
 * @param tls the TLS handshake, or null
 */
public record Setup(LookupUse lookup, TlsHandshake tls) {}
