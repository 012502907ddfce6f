package org.wirelapse.app.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.prefs.Preferences;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.report.QualityNotes;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;

/** Everything inside the window's frame: messages, welcome page or analysis, status. Works without a frame. */
final class WindowContent extends JPanel implements Opening.Listener {
    private static final String WELCOME = "welcome";
    private static final String ANALYSIS = "analysis";

    private final transient Workspace workspace;
    private final transient RecentFiles recent;
    private final Banners banners = new Banners();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private final WelcomePanel welcome = new WelcomePanel(file -> open(List.of(file)));
    private final AnalysisPanel analysis;
    private final StatusBar status;
    private transient Runnable chooser = () -> {};
    private transient Opening opening;

    /**
     * An empty window's content.
     *
     * @param preferences where recent files are kept
     * @param background runs what takes long, one after the other
     */
    WindowContent(Preferences preferences, Executor background) {
        super(new BorderLayout());
        workspace = new Workspace(background, SwingUtilities::invokeLater, banners::error);
        recent = new RecentFiles(preferences);
        analysis = new AnalysisPanel(workspace);
        status = new StatusBar(workspace);
        body.add(welcome, WELCOME);
        body.add(analysis, ANALYSIS);
        add(banners, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        add(status, BorderLayout.SOUTH);
        setTransferHandler(new FileDrop(this::open));
        setFocusable(true);
        showWelcome();
    }

    /** Tells how to ask for a file, for the button on the welcome page. */
    void setChooser(Runnable asks) {
        chooser = asks;
        showWelcome();
    }

    Workspace workspace() {
        return workspace;
    }

    AnalysisPanel analysis() {
        return analysis;
    }

    RecentFiles recent() {
        return recent;
    }

    /** Opens files as one capture; what is being opened at the moment is given up. */
    void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        if (opening != null) {
            opening.abandon();
        }
        opening = new Opening(files, this);
        status.begin("opening " + files.get(0).getFileName(), opening::stop);
        opening.execute();
    }

    /** Closes the capture. */
    void closeCapture() {
        release();
        banners.clear();
        showWelcome();
    }

    /** Lets go of the capture, also of one that is still being opened. */
    void release() {
        if (opening != null) {
            opening.abandon();
            opening = null;
            status.end();
        }
        workspace.open(null);
    }

    private void showWelcome() {
        welcome.show(() -> chooser.run(), recent.list(), SampleCapture.all());
        cards.show(body, WELCOME);
    }

    @Override
    public void opening(Opening.Step step) {
        status.report(step.stage(), step.done(), step.total());
    }

    @Override
    public void opened(Session session, boolean stopped) {
        opening = null;
        status.end();
        banners.clear();
        if (stopped) {
            banners.warning("Stopped. What was read and analysed by then is shown.", List.of());
        }
        warnOf(session.analysis().capture());
        // A button of the welcome page would leave the focus to the filter, and letters would be typed there.
        requestFocusInWindow();
        cards.show(body, ANALYSIS);
        workspace.open(session);
        if (session.connections().size() == 1) {
            workspace.selectConnection(session.connections().get(0));
        }
        session.files().forEach(recent::add);
    }

    private void warnOf(CaptureFacts facts) {
        List<String> damage =
                facts.problems().stream().map(WindowContent::words).toList();
        if (!damage.isEmpty()) {
            banners.warning(damage.get(0) + ". The rest was analysed.", damage.subList(1, damage.size()));
        }
        List<String> limits = new ArrayList<>(QualityNotes.of(facts.quality()));
        if (serious(facts.quality()) && !limits.isEmpty()) {
            banners.warning(limits.get(0), limits.subList(1, limits.size()));
        }
    }

    /** Offload makes large segments and bad checksums in nearly every capture: alone they are not worth a message. */
    private static boolean serious(Quality quality) {
        return quality.unseenBytes() > 0
                || quality.oneSidedConnections() > 0
                || quality.midstreamConnections() > 0
                || quality.snappedPackets() > 0
                || quality.clockSteps() > 0;
    }

    private static String words(CaptureProblem problem) {
        String packet =
                problem.packet().isPresent() ? "packet " + problem.packet().getAsInt() + ", " : "";
        return "Damaged at " + packet + "byte " + problem.offset() + ": " + problem.message();
    }

    @Override
    public void failed(String reason) {
        opening = null;
        status.end();
        banners.error(reason);
    }
}
