package org.wirelapse.analysis;

import java.nio.file.Path;
import java.util.List;
import org.wirelapse.analysis.tcp.Vantage;

/**
 * What its user says of a capture.
 *
 * @param keyLogs files of TLS secrets as SSLKEYLOGFILE names them; secrets inside the capture are used too
 * @param place where the capture was taken; null if the packets have to tell
 * @param secrets true if the analysis may hold the values of credentials and cookies, else they are hidden in it
 */
public record AnalyzerSettings(List<Path> keyLogs, Vantage.Point place, boolean secrets) {
    /** Nothing. */
    public static final AnalyzerSettings STANDARD = new AnalyzerSettings(List.of(), null, false);
}
