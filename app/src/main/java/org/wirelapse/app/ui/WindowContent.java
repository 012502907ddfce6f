package org.wirelapse.app.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import javax.swing.Box;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.report.QualityNotes;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.ui.live.LiveBar;
import org.wirelapse.app.ui.live.LiveControl;
import org.wirelapse.app.ui.live.Pipes;
import org.wirelapse.app.ui.live.UnnamedFiles;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.work.WorkStage;

/** Everything inside the window's frame: messages, welcome page or analysis, status. Works without a frame. */
final class WindowContent extends JPanel implements Opening.Listener, LiveControl.Stage {
    private static final String WELCOME = "welcome";
    private static final String ANALYSIS = "analysis";

    private final transient Workspace workspace;
    private final transient RecentFiles recent;
    private final transient LeftoverCaptures leftovers;
    private final Banners banners = new Banners();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private final WelcomePanel welcome = new WelcomePanel(file -> open(List.of(file)));
    private final AnalysisPanel analysis;
    private final StatusBar status;
    /** Read once: they do not change while the program runs. */
    private final transient List<SampleCapture> samples = SampleCapture.all();

    private final transient LiveControl live;
    private final LiveBar liveBar;
    private transient Consumer<Runnable> leaving = Runnable::run;
    private transient Runnable chooser = () -> {};
    private transient Runnable capturer = () -> {};
    private transient Opening opening;

    /**
     * An empty window's content.
     *
     * @param preferences where recent files are kept
     * @param leftovers where live captures go that have no name yet
     * @param background runs what takes long, one after the other
     */
    WindowContent(Preferences preferences, LeftoverCaptures leftovers, Executor background) {
        super(new BorderLayout());
        workspace = new Workspace(background, SwingUtilities::invokeLater, banners::error);
        recent = new RecentFiles(preferences);
        this.leftovers = leftovers;
        analysis = new AnalysisPanel(workspace, preferences);
        status = new StatusBar(workspace);
        live = new LiveControl(workspace, leftovers, this);
        liveBar = new LiveBar(live, workspace);
        body.add(welcome, WELCOME);
        body.add(analysis, ANALYSIS);
        Box messages = Box.createVerticalBox();
        messages.add(liveBar);
        messages.add(banners);
        add(messages, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        add(status, BorderLayout.SOUTH);
        setTransferHandler(new FileDrop(this::open));
        setFocusable(true);
    }

    /** Tells how to ask what becomes of a live capture before it is left. */
    void setLeaving(Consumer<Runnable> asks) {
        leaving = asks;
    }

    /** Tells how to ask for a file, and what to capture, for the buttons on the welcome page. */
    void setChoosers(Runnable asksFile, Runnable asksCapture) {
        chooser = asksFile;
        capturer = asksCapture;
    }

    Workspace workspace() {
        return workspace;
    }

    AnalysisPanel analysis() {
        return analysis;
    }

    LiveControl live() {
        return live;
    }

    /** Where long work says how it goes. */
    WorkStage stage() {
        return new StatusStage(status, banners);
    }

    RecentFiles recent() {
        return recent;
    }

    /** Opens files as one capture; what is being opened at the moment is given up. */
    void open(List<Path> files) {
        if (!files.isEmpty()) {
            leaving.accept(() -> begin(files));
        }
    }

    private void begin(List<Path> files) {
        Path first = files.get(0);
        if (files.size() == 1 && Pipes.isPipe(first)) {
            live.follow(() -> Pipes.open(first), Pipes.name(first));
            return;
        }
        Opening begun = new Opening(files);
        take(begun);
        begun.execute();
    }

    /** Shows what is being opened as far as it is known; what was being opened before is given up. */
    void take(Opening begun) {
        if (opening != null) {
            opening.abandon();
        }
        opening = begun;
        opening.tell(this);
        status.begin("opening " + begun.name(), begun::stop);
        cards.show(body, ANALYSIS);
    }

    /** True if a capture is open and all of it is known. */
    boolean opened() {
        return opening == null && workspace.session() != null;
    }

    /** Closes the capture. */
    void closeCapture() {
        leaving.accept(() -> {
            release();
            banners.clear();
            showWelcome();
        });
    }

    @Override
    public void captureBegins() {
        release();
        banners.clear();
        requestFocusInWindow();
        cards.show(body, ANALYSIS);
    }

    @Override
    public void complain(List<String> lines) {
        banners.error(lines.get(0), lines.subList(1, lines.size()));
        if (workspace.session() == null) {
            showWelcome();
        }
    }

    @Override
    public void changed() {
        liveBar.changed();
        if (!live.capturing() && workspace.session() != null) {
            warnOf(workspace.session().analysis().capture());
        }
    }

    /** Offers the captures that a killed program has left. */
    void offerLeftovers() {
        workspace.compute("Looking for captures that were left", leftovers::find, found -> {
            if (!found.isEmpty()) {
                Path latest = found.get(0);
                Map<String, Runnable> choices = new LinkedHashMap<>();
                choices.put("Open", () -> open(LeftoverCaptures.together(latest, found)));
                choices.put("Delete", () -> workspace.compute("Deleting", () -> UnnamedFiles.delete(found), n -> {}));
                banners.offer(
                        "A live capture was not saved when the program ended: " + latest.getFileName()
                                + (found.size() > 1 ? " and " + (found.size() - 1) + " more" : ""),
                        choices);
            }
        });
    }

    /** Lets go of the capture, also of one that is still being opened. */
    void release() {
        if (opening != null) {
            opening.abandon();
            opening = null;
            status.end();
        }
        live.abandon();
        live.named();
        workspace.open(null);
    }

    /** Shows what to do where nothing is open. */
    void showWelcome() {
        welcome.show(() -> chooser.run(), () -> capturer.run(), recent.list(), samples);
        cards.show(body, WELCOME);
    }

    @Override
    public void opening(Opening.Step step) {
        status.report(step.stage(), step.done(), step.total());
    }

    @Override
    public void previewed(Session session) {
        if (workspace.session() == null || workspace.session().source() != session.source()) {
            show(session);
        } else {
            workspace.extend(session);
        }
    }

    @Override
    public void opened(Session session, boolean stopped) {
        opening = null;
        status.end();
        previewed(session);
        if (stopped) {
            banners.warning("Stopped. What was read and analysed by then is shown.", List.of());
        }
        warnOf(session.analysis().capture());
        if (session.connections().size() == 1 && !workspace.selection().hasConnection()) {
            workspace.selectConnection(session.connections().get(0));
        }
        workspace.prepare();
        live.adopt(session.files());
        if (live.unnamed().isEmpty()) {
            session.files().forEach(recent::add);
        }
    }

    private void show(Session session) {
        live.abandon();
        banners.clear();
        // A button of the welcome page would leave the focus to the filter, and letters would be typed there.
        requestFocusInWindow();
        cards.show(body, ANALYSIS);
        workspace.open(session);
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
        complain(List.of(reason));
    }
}
