package org.wirelapse.app.ui.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.capture.PacketRecord;
import org.wirelapse.analysis.capture.PcapngWriter;

/** Reads from an opened {@link Analyzer}. */
public final class AnalyzerSource implements CaptureSource {
    private final Analyzer analyzer;

    /** Reads from an analyser; closing this closes it. */
    public AnalyzerSource(Analyzer analyzer) {
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
    public void copy(int number, Consumer<byte[]> edit, List<String> comments, PcapngWriter to) throws IOException {
        analyzer.copy(number, edit, comments, to);
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        return analyzer.read(position, target, offset, length);
    }

    @Override
    public List<String> tlsKeyLogs() {
        return analyzer.tlsKeyLogs();
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
