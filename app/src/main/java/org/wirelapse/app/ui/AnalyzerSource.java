package org.wirelapse.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.capture.PacketRecord;
import org.wirelapse.app.ui.session.CaptureSource;

/** Reads from an opened {@link Analyzer}. */
final class AnalyzerSource implements CaptureSource {
    private final Analyzer analyzer;

    AnalyzerSource(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public ConnectionDetail detail(int stream) throws IOException {
        try {
            return analyzer.detail(stream);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public PacketRecord packet(int number) throws IOException {
        return analyzer.packet(number);
    }

    @Override
    public void close() {
        try {
            analyzer.close();
        } catch (IOException e) {
            // Nothing was written: a file that cannot be closed loses nothing.
        }
    }
}
