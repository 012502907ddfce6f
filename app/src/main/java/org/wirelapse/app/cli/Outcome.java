package org.wirelapse.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.wirelapse.analysis.report.ConnectionRows;
import org.wirelapse.analysis.report.JsonReport;
import org.wirelapse.analysis.report.csv.CsvTables;
import org.wirelapse.analysis.result.Analysis;

/**
 * What there is to write.
 *
 * @param analysis the analysis
 * @param rows the account of each connection, while the capture is open
 * @param series true if JSON is to have the time series
 */
record Outcome(Analysis analysis, ConnectionRows rows, boolean series) {
    void json(Writer out) throws IOException {
        if (series) {
            JsonReport.write(analysis, rows, out);
        } else {
            JsonReport.write(analysis, out);
        }
    }

    void tables(Path folder) throws IOException {
        CsvTables.write(analysis, rows, folder);
    }
}
