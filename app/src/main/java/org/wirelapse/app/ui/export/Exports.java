package org.wirelapse.app.ui.export;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.Preferences;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.app.export.ReportFormat;
import org.wirelapse.app.ui.files.SaveChooser;
import org.wirelapse.app.ui.session.Paintable;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.work.LongWork;
import org.wirelapse.app.ui.work.WorkStage;

/** What the File menu offers to save. On the event thread. */
public final class Exports {
    private final Frame owner;
    private final Workspace workspace;
    private final WorkStage stage;
    private final SaveChooser chooser;

    /**
     * For one window.
     *
     * @param owner the window
     * @param preferences where the folder is kept that was saved into last
     * @param stage told how saving goes
     */
    public Exports(Frame owner, Workspace workspace, Preferences preferences, WorkStage stage) {
        this.owner = owner;
        this.workspace = workspace;
        this.stage = stage;
        chooser = new SaveChooser(owner, preferences);
    }

    /** Asks what to save, how and where, and saves it. */
    public void export() {
        if (workspace.session() != null) {
            new ExportDialog(owner, workspace, this::ask).setVisible(true);
        }
    }

    /** Saves the packets of the selected connection, with comments. */
    public void savePackets() {
        if (workspace.connection() != null) {
            ask(ExportChoice.packets(ExportScope.CONNECTION.connections(workspace)));
        }
    }

    private void ask(ExportChoice choice) {
        ReportFormat format = choice.format();
        Path path = chooser.ask(
                stem(choice), format.title(), format.extension().isEmpty() ? List.of() : List.of(format.extension()));
        if (path != null) {
            save(choice, path);
        }
    }

    private String stem(ExportChoice choice) {
        String name = workspace.session().files().get(0).getFileName().toString();
        String stem = name.replaceFirst("(\\.(pcap|pcapng|cap))?(\\.gz|\\.zst|\\.lz4)?$", "");
        // Never suggest the name of the capture itself.
        return ExportChoice.copiesPackets(choice.format()) ? stem + "-annotated" : stem;
    }

    /** Saves without asking. */
    void save(ExportChoice choice, Path path) {
        Session session = workspace.session();
        save(path, progress -> choice.write(session, path, progress));
    }

    /** Saves a picture of a view. */
    public void savePicture(Component shown) {
        Paintable view = ComponentPainter.of(shown);
        if (workspace.session() == null || !view.hasContent()) {
            return;
        }
        Path path = chooser.ask(view.caption(), "picture of the view", Picture.EXTENSIONS);
        if (path != null) {
            savePicture(view, shown.getSize(), path);
        }
    }

    /** Puts a picture of a view on the clipboard. */
    public void copyPicture(Component shown) {
        Paintable view = ComponentPainter.of(shown);
        if (workspace.session() != null && view.hasContent()) {
            owner.getToolkit()
                    .getSystemClipboard()
                    .setContents(new CopiedPicture(Picture.image(view, shown.getSize())), null);
            stage.done("A picture of the view is on the clipboard");
        }
    }

    /** Saves a picture without asking; the extension tells which kind. */
    void savePicture(Paintable view, Dimension size, Path path) {
        Picture picture = Picture.of(view, size, path);
        save(path, progress -> picture.write(path));
    }

    /** Writes a file. */
    private interface Writing {
        void write(Progress progress) throws IOException;
    }

    private void save(Path path, Writing writing) {
        LongWork.start(
                "saving " + path.getFileName(),
                path.getFileName() + " could not be written",
                progress -> {
                    writing.write(progress);
                    return path.toAbsolutePath();
                },
                written -> stage.done("Saved " + written),
                stage);
    }
}
