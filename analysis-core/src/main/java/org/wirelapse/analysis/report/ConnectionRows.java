package org.wirelapse.analysis.report;

import java.io.IOException;
import org.wirelapse.analysis.tcp.TcpAnalysis;

/**
 * Gives the row-by-row account of a connection. It is large and not kept in an analysis, so reports ask for one at a time, and only those
 * that show it.
 */
@FunctionalInterface
public interface ConnectionRows {
    /**
     * The account of one connection of the analysis that is written.
     *
     * @param stream its number
     * @throws IOException if the capture cannot be read any more
     */
    TcpAnalysis of(int stream) throws IOException;
}
