package org.wirelapse.app.ui.compare;

import java.awt.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.ComparisonWords;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.app.ui.files.CaptureChooser;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.FirstSize;
import org.wirelapse.app.ui.work.LongWork;
import org.wirelapse.app.ui.work.WorkStage;

/** What the File menu offers to do with a second capture. On the event thread; reading and analysing is done away from it. */
public final class SecondCaptures {
    private final Frame owner;
    private final Workspace workspace;
    private final CaptureChooser chooser;
    private final WorkStage stage;

    /**
     * For one window.
     *
     * @param owner the window
     * @param chooser asks for the second capture
     * @param stage told how far the second capture is read
     */
    public SecondCaptures(Frame owner, Workspace workspace, CaptureChooser chooser, WorkStage stage) {
        this.owner = owner;
        this.workspace = workspace;
        this.chooser = chooser;
        this.stage = stage;
    }

    /** Asks for the capture of the same traffic at the server, and shows both as one. */
    public void openServerSide() {
        Path file = ask("The same traffic, captured at the server");
        if (file != null) {
            join(file);
        }
    }

    /** Asks for an earlier capture of the same service, and shows what has changed since. */
    public void compare() {
        Path file = ask("The same service before: a capture to compare with");
        if (file != null) {
            compare(file);
        }
    }

    /** Shows what lies between the two captures that are open. */
    public void showBetween() {
        Session session = workspace.session();
        if (session != null && session.analysis().twoTaps() != null) {
            show("Between client and server", between(session));
        }
    }

    /** Makes the open capture and one taken at the server one. */
    void join(Path file) {
        Session session = workspace.session();
        if (session == null) {
            return;
        }
        LongWork.start(
                "opening " + file.getFileName(),
                file.getFileName() + " beside " + name(session),
                progress -> joined(session, file, progress),
                joined -> {
                    // The same capture, be it that more of it has become known meanwhile.
                    if (workspace.session() != null && workspace.session().source() == session.source()) {
                        workspace.extend(joined);
                        showBetween();
                    }
                },
                stage);
    }

    static Session joined(Session session, Path file, Progress progress) throws IOException {
        Analysis both = Analysis.joined(session.analysis(), analyze(file, progress), Thresholds.STANDARD);
        return new Session(session.files(), both, session.source());
    }

    /** Compares the open capture with an earlier one. */
    void compare(Path file) {
        Session session = workspace.session();
        if (session == null) {
            return;
        }
        LongWork.start(
                "opening " + file.getFileName(),
                name(session) + " compared with " + file.getFileName(),
                progress -> Comparison.of(analyze(file, progress), session.analysis()),
                comparison -> show("Before and after", changes(comparison)),
                stage);
    }

    static TablesPage changes(Comparison comparison) {
        return new TablesPage(ComparisonWords.verdict(comparison), ComparisonWords.tables(comparison));
    }

    static TablesPage between(Session session) {
        return new TablesPage(
                "",
                List.of(
                        BetweenTables.path(session.analysis().twoTaps()),
                        BetweenTables.connections(session.analysis().twoTaps())));
    }

    private static Analysis analyze(Path file, Progress progress) throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(file))) {
            return analyzer.analyze(Thresholds.STANDARD, progress);
        }
    }

    private static String name(Session session) {
        return String.valueOf(session.files().get(0).getFileName());
    }

    private Path ask(String title) {
        return workspace.session() == null ? null : chooser.file(title);
    }

    private void show(String title, TablesPage page) {
        JDialog dialog = new JDialog(owner, title);
        dialog.setName(title);
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        dialog.setContentPane(page);
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.setSize(FirstSize.of(900, 640));
        dialog.setLocationRelativeTo(owner);
        dialog.setVisible(true);
    }
}
