package org.wirelapse.app.ui.live;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JOptionPane;
import org.wirelapse.app.ui.files.SaveChooser;
import org.wirelapse.app.ui.session.Workspace;

/** Asks what becomes of a live capture before it is left, so that none is lost by accident. */
public final class Leaving {
    private static final String[] ANSWERS = {"Save…", "Discard", "Cancel"};
    private static final int SAVE = 0;
    private static final int DISCARD = 1;

    private final Component parent;
    private final LiveControl control;
    private final Workspace workspace;
    private final SaveChooser chooser;
    private final Consumer<List<Path>> kept;

    /**
     * Asks over a window.
     *
     * @param parent what questions stand before
     * @param control has the capture
     * @param workspace shows it
     * @param chooser asks for a name
     * @param kept told under which names it has been saved
     */
    public Leaving(
            Component parent,
            LiveControl control,
            Workspace workspace,
            SaveChooser chooser,
            Consumer<List<Path>> kept) {
        this.parent = parent;
        this.control = control;
        this.workspace = workspace;
        this.chooser = chooser;
        this.kept = kept;
    }

    /** Does something that leaves the capture, at once where nothing can be lost; not at all if the user says so. */
    public void before(Runnable leave) {
        boolean unnamed = !control.unnamed().isEmpty() && workspace.session() != null;
        if (!unnamed && !control.capturing()) {
            leave.run();
            return;
        }
        String[] answers = unnamed ? ANSWERS : new String[] {"Stop", "Cancel"};
        int answer = JOptionPane.showOptionDialog(
                parent,
                control.capturing() ? "A capture is running." : "This capture has not been saved.",
                "Wirelapse",
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                answers,
                answers[0]);
        if (unnamed && answer == SAVE) {
            control.stopAnd(() -> save(leave));
        } else if (unnamed && answer == DISCARD) {
            control.abandon();
            control.forget();
            leave.run();
        } else if (!unnamed && answer == 0) {
            control.stopAnd(leave);
        }
    }

    /** Asks for a name and keeps the capture under it. */
    public void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        List<Path> files = control.unnamed();
        if (files.isEmpty()) {
            then.run();
            return;
        }
        Path name = chooser.ask("capture", "the capture", List.of("pcap"));
        if (name != null) {
            workspace.compute("Saving", () -> UnnamedFiles.keep(files, name), saved -> {
                control.named();
                kept.accept(saved);
                then.run();
            });
        }
    }
}
