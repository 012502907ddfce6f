package org.wirelapse.app.export;

import org.wirelapse.analysis.capture.PacketSource;
import org.wirelapse.analysis.report.ConnectionRows;
import org.wirelapse.analysis.result.Analysis;

/**
 * What there is to write.
 *
 * @param analysis the analysis
 * @param rows the account of each connection, while the capture is open
 * @param packets the packets, while the capture is open
 * @param options what of it is wanted
 */
public record Outcome(Analysis analysis, ConnectionRows rows, PacketSource packets, Options options) {
    /**
     * What is wanted where a format leaves a choice.
     *
     * @param whole true if the analysis is of the whole capture, so that all its packets are
     * @param series true if JSON is to have the time series
     * @param secrets true if TLS secrets and credentials may be written
     */
    public record Options(boolean whole, boolean series, boolean secrets) {
        /** All of the capture, without series or secrets. */
        public static final Options STANDARD = new Options(true, false, false);
    }
}
