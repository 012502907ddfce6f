package org.wirelapse.app.ui.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.app.live.LiveSession;
import org.wirelapse.app.ui.session.AnalyzerSource;
import org.wirelapse.app.ui.session.CaptureSource;
import org.wirelapse.app.ui.session.Session;

/** Hands the rounds of a live session to the event thread. What takes long is done before, on the session's own thread. */
final class LiveFeed implements LiveSession.Listener {
    /** Told on the event thread. */
    interface Receiver {
        /** Another round. */
        void round(Session session);

        /**
         * The capture has ended.
         *
         * @param session all of it, or null
         * @param failure why it ended by itself, or null
         */
        void ended(Session session, IOException failure);
    }

    private final Supplier<List<Path>> files;
    private final Receiver receiver;
    private Analyzer analyzer;
    private CaptureSource source;
    private boolean muted;

    LiveFeed(Supplier<List<Path>> files, Receiver receiver) {
        this.files = files;
        this.receiver = receiver;
    }

    @Override
    public void round(Analysis analysis, Analyzer of) {
        Session session = session(analysis, of);
        SwingUtilities.invokeLater(() -> deliver(session, () -> receiver.round(session)));
    }

    @Override
    public void ended(Analysis analysis, Analyzer of, IOException failure) {
        Session session = analysis == null ? null : session(analysis, of);
        SwingUtilities.invokeLater(() -> deliver(session, () -> receiver.ended(session, failure)));
    }

    private void deliver(Session session, Runnable delivery) {
        if (!muted) {
            delivery.run();
        } else if (session != null) {
            session.source().close();
        }
    }

    /** From now on nothing more is handed on. On the event thread. */
    void mute() {
        muted = true;
    }

    /** Rounds of the same analyser have the same source: by that the window knows that the capture goes on. */
    private Session session(Analysis analysis, Analyzer of) {
        if (of != analyzer) {
            analyzer = of;
            source = new AnalyzerSource(of);
        }
        return new Session(files.get(), analysis, source);
    }
}
