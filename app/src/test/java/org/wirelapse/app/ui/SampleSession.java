package org.wirelapse.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.app.ui.session.AnalyzerSource;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;

/** Opens sample captures for tests, at once and on the calling thread. */
public final class SampleSession {
    private SampleSession() {}

    /** The client's capture of a sample. */
    public static Path file(String folder) {
        return Path.of("..", "sample-captures", folder, "client.pcapng");
    }

    /** A sample, analysed. */
    public static Session open(String folder) throws IOException {
        Analyzer analyzer = Analyzer.open(List.of(file(folder)));
        return new Session(
                List.of(file(folder)),
                analyzer.analyze(Thresholds.STANDARD, Progress.NONE),
                new AnalyzerSource(analyzer));
    }

    /** A workspace that computes at once and throws what goes wrong. */
    public static Workspace workspace() {
        return new Workspace(Runnable::run, Runnable::run, complaint -> {
            throw new AssertionError(complaint);
        });
    }
}
