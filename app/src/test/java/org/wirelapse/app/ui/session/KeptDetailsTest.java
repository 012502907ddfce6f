package org.wirelapse.app.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.app.ui.SampleSession;

class KeptDetailsTest {
    private final KeptDetails kept = new KeptDetails();

    @Test
    void makesAnAccountOnce() throws IOException {
        Session session = SampleSession.open("parallel-connections");
        assertNull(kept.ready(session, 2));
        ConnectionDetail made = kept.of(session, 2);
        assertSame(made, kept.of(session, 2));
        assertSame(made, kept.ready(session, 2));
        assertNull(kept.ready(session, 3));
    }

    @Test
    void makesItAnewOnceTheConnectionHasGrown() throws IOException {
        var files = List.of(SampleSession.file("keep-alive"));
        try (Analyzer analyzer = Analyzer.open(files)) {
            CaptureSource source = new AnalyzerSource(analyzer);
            Session part = new Session(files, analyzer.preview(20, Thresholds.STANDARD, Progress.NONE), source);
            ConnectionDetail first = kept.of(part, 0);
            Session whole = new Session(files, analyzer.analyze(Thresholds.STANDARD, Progress.NONE), source);
            assertNull(kept.ready(whole, 0));
            ConnectionDetail second = kept.of(whole, 0);
            assertNotSame(first, second);
            assertEquals(75, second.connection().log().size());
        }
    }

    @Test
    void triesAgainAfterAFailure() throws IOException {
        var files = List.of(SampleSession.file("keep-alive"));
        Analyzer analyzer = Analyzer.open(files);
        CaptureSource source = new AnalyzerSource(analyzer);
        Session session = new Session(files, analyzer.analyze(Thresholds.STANDARD, Progress.NONE), source);
        source.close();
        assertThrows(IOException.class, () -> kept.of(session, 0));
        assertNull(kept.ready(session, 0));
        assertThrows(IOException.class, () -> kept.of(session, 0));
    }
}
