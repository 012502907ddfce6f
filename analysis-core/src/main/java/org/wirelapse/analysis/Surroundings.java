package org.wirelapse.analysis;

import org.wirelapse.analysis.dns.LookupUse;
import org.wirelapse.analysis.tls.KeyLog;

/**
 * What helps to understand a connection and does not stand in its own packets.
 *
 * @param keyLog secrets that may open it
 * @param lookup the lookup that it waited for, or null
 * @param settings what the user says of the capture
 */
public record Surroundings(KeyLog keyLog, LookupUse lookup, AnalyzerSettings settings) {
    /** Nothing but the connection itself. */
    public static final Surroundings NONE = new Surroundings(KeyLog.EMPTY, null, AnalyzerSettings.STANDARD);
}
