package org.wirelapse.app.ui.files;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.prefs.Preferences;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks where to save, and again before a file is replaced. */
public final class SaveChooser {
    private static final String FOLDER = "exportFolder";

    private final Component owner;
    private final Preferences preferences;

    /**
     * Asks over a window.
     *
     * @param preferences where the folder is kept
     */
    public SaveChooser(Component owner, Preferences preferences) {
        this.owner = owner;
        this.preferences = preferences;
    }

    /**
     * Asks.
     *
     * @param stem suggested name without extension
     * @param title of what is saved
     * @param extensions of the file, the first being suggested; none for a folder
     * @return where to, or null if the user thinks better of it
     */
    public Path ask(String stem, String title, List<String> extensions) {
        return ask(
                stem,
                title,
                extensions,
                extensions.isEmpty() ? JFileChooser.DIRECTORIES_ONLY : JFileChooser.FILES_ONLY);
    }

    /**
     * Asks for a file that may have any extension.
     *
     * @param name suggested
     * @param title of what is saved
     * @return where to, or null if the user thinks better of it
     */
    public Path askAnyFile(String name, String title) {
        return ask(name, title, List.of(), JFileChooser.FILES_ONLY);
    }

    private Path ask(String stem, String title, List<String> extensions, int mode) {
        JFileChooser chooser = new JFileChooser(preferences.get(FOLDER, null));
        chooser.setName("save");
        chooser.setDialogTitle("Save: " + title);
        chooser.setFileSelectionMode(mode);
        for (String extension : extensions) {
            chooser.addChoosableFileFilter(new FileNameExtensionFilter("." + extension, extension));
        }
        String name = withExtension(stem.replaceAll("[^A-Za-z0-9._-]+", "-"), extensions, null);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
        if (chooser.showSaveDialog(owner) != JFileChooser.APPROVE_OPTION) {
            return null;
        }
        Path chosen = chooser.getSelectedFile().toPath();
        String typed = chosen.getFileName().toString();
        Path path = chosen.resolveSibling(withExtension(typed, extensions, chooser.getFileFilter()));
        preferences.put(FOLDER, String.valueOf(path.toAbsolutePath().getParent()));
        return mayReplace(path) ? path : null;
    }

    /** The name, with the extension of the chosen filter, or the first, where it has none of them. */
    static String withExtension(String name, List<String> extensions, FileFilter chosen) {
        String small = name.toLowerCase(Locale.ROOT);
        if (extensions.isEmpty() || extensions.stream().anyMatch(extension -> small.endsWith("." + extension))) {
            return name;
        }
        return name + "."
                + (chosen instanceof FileNameExtensionFilter filter ? filter.getExtensions()[0] : extensions.get(0));
    }

    private boolean mayReplace(Path path) {
        return !Files.isRegularFile(path)
                || JOptionPane.showConfirmDialog(
                                owner,
                                path.getFileName() + " is there already. Replace it?",
                                "Replace",
                                JOptionPane.OK_CANCEL_OPTION)
                        == JOptionPane.OK_OPTION;
    }
}
