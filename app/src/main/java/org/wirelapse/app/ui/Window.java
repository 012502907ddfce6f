package org.wirelapse.app.ui;

import java.awt.KeyboardFocusManager;
import java.awt.datatransfer.StringSelection;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.prefs.Preferences;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import javax.swing.WindowConstants;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.ui.compare.SecondCaptures;
import org.wirelapse.app.ui.export.Exports;
import org.wirelapse.app.ui.export.Printing;
import org.wirelapse.app.ui.live.CaptureDialog;
import org.wirelapse.app.ui.live.Leaving;
import org.wirelapse.app.ui.live.Pipes;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.HeaderMenu;
import org.wirelapse.app.ui.table.RowCopy;
import org.wirelapse.app.ui.theme.ProgramIcon;
import org.wirelapse.app.ui.theme.TextScale;
import org.wirelapse.app.ui.theme.Theme;
import org.wirelapse.app.ui.theme.ThemeChoice;

/** The program's window. */
public final class Window implements WindowActions, WorkspaceListener {
    private static final String NAME = "Wirelapse";
    /** Two, so that a filter need not wait for a large connection. */
    private static final int WORKERS = 2;

    private static final String FOLDER = "folder";
    private static final String FOCUS_OWNER = "permanentFocusOwner";
    private static final FileFilter CAPTURES = new FileNameExtensionFilter(
            "Captures (pcap, pcapng, also compressed)", "pcap", "pcapng", "cap", "gz", "zst", "lz4");

    private final Preferences preferences;
    private final ExecutorService background = Executors.newFixedThreadPool(WORKERS, Window::daemon);
    private final JFrame frame = new JFrame(NAME);
    private final WindowContent content;
    private final FilterField filter;
    private final KeysPage keys;
    private final PropertyChangeListener noting = this::noteFocus;
    private final Leaving leaving;
    private final Exports exports;
    private final Printing printing;
    private final SecondCaptures seconds;
    /** What in the content has the focus, or had it before a menu was opened; null before anything had. */
    private JComponent focused;

    private Window(Preferences preferences, LeftoverCaptures leftovers) {
        this.preferences = preferences;
        content = new WindowContent(preferences, leftovers, background);
        content.setChoosers(this::chooseFile, this::chooseCapture);
        content.workspace().addListener(this);
        exports = new Exports(frame, content.workspace(), preferences, content.stage());
        printing = new Printing(content.workspace(), content.stage());
        seconds = new SecondCaptures(frame, content.workspace(), preferences, content.stage());
        filter = new FilterField(text -> content.analysis().connections().filter(text), () -> content.workspace()
                .session());
        List<Command> commands = Commands.of(content, this);
        MenuBar menus = new MenuBar(commands, filter);
        menus.addRecent(content.recent()::list, file -> content.open(List.of(file)));
        keys = new KeysPage(commands);
        frame.setIconImages(ProgramIcon.sizes());
        frame.setJMenuBar(menus);
        frame.setContentPane(content);
        frame.setGlassPane(keys);
        leaving = new Leaving(frame, content.live(), content.workspace(), this::saved);
        content.setLeaving(leaving::before);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener(FOCUS_OWNER, noting);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowActivated(WindowEvent event) {
                followSystem();
            }

            @Override
            public void windowClosing(WindowEvent event) {
                quit();
            }

            @Override
            public void windowClosed(WindowEvent event) {
                content.release();
                KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener(FOCUS_OWNER, noting);
                background.shutdown();
            }
        });
    }

    /**
     * Opens a window and returns; the program goes on until it is closed. To be called from any thread.
     *
     * @param captures files to open as one capture; none for the welcome page
     */
    public static void open(List<Path> captures) {
        open(captures, Preferences.userNodeForPackage(Window.class));
    }

    /** The same with other preferences. Reading begins while the window is made. */
    static void open(List<Path> captures, Preferences preferences) {
        LeftoverCaptures leftovers = LeftoverCaptures.ofUser();
        if (captures.isEmpty() || Pipes.isPipe(captures.get(0))) {
            SwingUtilities.invokeLater(() -> create(preferences, leftovers).show(captures));
        } else {
            Opening opening = new Opening(captures);
            // First in the queue of events, so that the window is there before it is told anything.
            SwingUtilities.invokeLater(() -> create(preferences, leftovers).show(opening));
            opening.execute();
        }
    }

    /** A window that is not shown yet. On the event thread. */
    static Window create(Preferences preferences, LeftoverCaptures leftovers) {
        // FlatLaf's native file chooser wants GTK; without it, it writes a stack trace and falls back to what is used
        // here at once.
        System.setProperty("flatlaf.useSystemFileChooser", "false");
        TextScale.restore(preferences);
        ThemeChoice.stored(preferences).theme(preferences).install();
        return new Window(preferences, leftovers);
    }

    void show(List<Path> captures) {
        content.showWelcome();
        show();
        content.open(captures);
    }

    private void show(Opening begun) {
        content.take(begun);
        // Behind what has been found meanwhile, so that the first picture of the window holds it already.
        SwingUtilities.invokeLater(this::show);
    }

    private void show() {
        WindowPlace.restore(frame, preferences);
        frame.setVisible(true);
        // Not the filter: letters are keys as long as nothing is typed into.
        content.requestFocusInWindow();
        content.offerLeftovers();
    }

    JFrame frame() {
        return frame;
    }

    WindowContent content() {
        return content;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "analysis");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void sessionChanged() {
        titleFrame();
        if (!filter.getText().isEmpty()) {
            filter.setText("");
        }
    }

    @Override
    public void sessionExtended() {
        // The filter stays: it is the same capture.
    }

    private void titleFrame() {
        Session session = content.workspace().session();
        frame.setTitle(session == null ? NAME : session.files().get(0).getFileName() + " – " + NAME);
    }

    @Override
    public void chooseFile() {
        JFileChooser chooser = new JFileChooser(preferences.get(FOLDER, null));
        chooser.setDialogTitle("Open a capture; several files are merged by time");
        chooser.setMultiSelectionEnabled(true);
        chooser.addChoosableFileFilter(CAPTURES);
        chooser.setFileFilter(CAPTURES);
        if (chooser.showOpenDialog(frame) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        List<Path> chosen =
                Arrays.stream(chooser.getSelectedFiles()).map(File::toPath).toList();
        if (!chosen.isEmpty()) {
            preferences.put(FOLDER, String.valueOf(chosen.get(0).getParent()));
            content.open(chosen);
        }
    }

    @Override
    public Exports exports() {
        return exports;
    }

    @Override
    public Printing printing() {
        return printing;
    }

    @Override
    public SecondCaptures seconds() {
        return seconds;
    }

    @Override
    public void quit() {
        leaving.before(() -> {
            WindowPlace.remember(frame, preferences);
            frame.dispose();
        });
    }

    @Override
    public void saveCapture() {
        leaving.save();
    }

    private void saved(List<Path> files) {
        content.workspace().extend(content.workspace().session().renamed(files));
        files.forEach(content.recent()::add);
        titleFrame();
    }

    @Override
    public void chooseCapture() {
        if (!content.live().capturing()) {
            leaving.before(() -> new CaptureDialog(frame, preferences, content.live()).setVisible(true));
        }
    }

    @Override
    public void startOrStop() {
        if (content.live().capturing()) {
            content.live().stop();
        } else if (content.live().chosen()) {
            leaving.before(content.live()::start);
        } else {
            chooseCapture();
        }
    }

    @Override
    public void focusFilter() {
        filter.requestFocusInWindow();
        filter.selectAll();
    }

    @Override
    public void copy() {
        if (focused != null && focused.getTransferHandler() != null) {
            focused.getTransferHandler()
                    .exportToClipboard(focused, frame.getToolkit().getSystemClipboard(), TransferHandler.COPY);
        }
    }

    /** Notes where in the content the focus is. A menu takes it while it is open, but its commands mean what had it before. */
    private void noteFocus(PropertyChangeEvent event) {
        if (event.getNewValue() instanceof JComponent owner && SwingUtilities.isDescendingFrom(owner, content)) {
            focused = owner;
        }
    }

    /** The table that has the focus, or that of connections. */
    private JTable table() {
        return focused instanceof JTable table
                ? table
                : content.analysis().connections().table();
    }

    @Override
    public void copyTable() {
        frame.getToolkit().getSystemClipboard().setContents(new StringSelection(RowCopy.text(table())), null);
    }

    @Override
    public void tableMenu() {
        HeaderMenu.open(table());
    }

    @Override
    public void showKeys() {
        keys.setVisible(!keys.isVisible());
    }

    @Override
    public void look(ThemeChoice choice) {
        choice.remember(preferences);
        choice.theme(preferences).install();
        followSystem();
    }

    /** Where the system's look is wanted, asks which it is; it may have changed while other windows were in front. */
    private void followSystem() {
        if (look() == ThemeChoice.SYSTEM) {
            background.execute(() -> {
                ThemeChoice.askSystem(preferences);
                SwingUtilities.invokeLater(() -> {
                    Theme wanted = look().theme(preferences);
                    if (wanted != Theme.current()) {
                        wanted.install();
                    }
                });
            });
        }
    }

    @Override
    public ThemeChoice look() {
        return ThemeChoice.stored(preferences);
    }

    @Override
    public void usualText() {
        TextScale.reset(preferences);
        Theme.current().install();
    }

    @Override
    public void scaleText(int points) {
        TextScale.change(preferences, points);
        Theme.current().install();
    }
}
