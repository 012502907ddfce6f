package org.wirelapse.app.ui.files;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.prefs.Preferences;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks which capture files to open, first in the folder where the last ones were. */
public final class CaptureChooser {
    private static final String FOLDER = "folder";
    private static final FileFilter CAPTURES = new FileNameExtensionFilter(
            "Captures (pcap, pcapng, also compressed)", "pcap", "pcapng", "cap", "gz", "zst", "lz4");

    private final Component parent;
    private final Preferences preferences;

    /**
     * Asks over a window.
     *
     * @param preferences where the folder is kept
     */
    public CaptureChooser(Component parent, Preferences preferences) {
        this.parent = parent;
        this.preferences = preferences;
    }

    /** Asks for any number of files; none where the user does not want to. */
    public List<Path> files(String title) {
        return ask(title, true);
    }

    /** Asks for one file; null where the user does not want to. */
    public Path file(String title) {
        List<Path> chosen = ask(title, false);
        return chosen.isEmpty() ? null : chosen.get(0);
    }

    private List<Path> ask(String title, boolean several) {
        JFileChooser chooser = new JFileChooser(preferences.get(FOLDER, null));
        chooser.setDialogTitle(title);
        chooser.setMultiSelectionEnabled(several);
        chooser.addChoosableFileFilter(CAPTURES);
        chooser.setFileFilter(CAPTURES);
        if (chooser.showOpenDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return List.of();
        }
        preferences.put(FOLDER, String.valueOf(chooser.getCurrentDirectory()));
        File[] chosen = several ? chooser.getSelectedFiles() : new File[] {chooser.getSelectedFile()};
        return Arrays.stream(chosen).map(File::toPath).toList();
    }
}
