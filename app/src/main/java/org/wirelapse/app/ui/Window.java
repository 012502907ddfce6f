package org.wirelapse.app.ui;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.prefs.Preferences;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.ui.compare.SecondCaptures;
import org.wirelapse.app.ui.export.Exports;
import org.wirelapse.app.ui.export.Printing;
import org.wirelapse.app.ui.files.CaptureChooser;
import org.wirelapse.app.ui.files.SaveChooser;
import org.wirelapse.app.ui.live.CaptureDialog;
import org.wirelapse.app.ui.live.Leaving;
import org.wirelapse.app.ui.live.Pipes;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.theme.ProgramIcon;

/** The program's window. */
public final class Window implements WindowActions, WorkspaceListener {
    private static final String NAME = "Wirelapse";
    /** Two, so that a filter need not wait for a large connection. */
    private static final int WORKERS = 2;

    private final Preferences preferences;
    private final ExecutorService background = Executors.newFixedThreadPool(WORKERS, Window::daemon);
    private final JFrame frame = new JFrame(NAME);
    private final WindowContent content;
    private final FilterField filter;
    private final KeysPage keys;
    private final Looks looks;
    private final FocusedPart focused;
    private final CaptureChooser chooser;
    private final Leaving leaving;
    private final Exports exports;
    private final Printing printing;
    private final SecondCaptures seconds;

    private Window(Preferences preferences, LeftoverCaptures leftovers) {
        this.preferences = preferences;
        content = new WindowContent(preferences, leftovers, background);
        looks = new Looks(preferences, background);
        focused = new FocusedPart(content);
        chooser = new CaptureChooser(frame, preferences);
        content.setChoosers(this::chooseFile, this::chooseCapture);
        content.workspace().addListener(this);
        exports = new Exports(frame, content.workspace(), preferences, content.stage());
        printing = new Printing(content.workspace(), content.stage());
        seconds = new SecondCaptures(frame, content.workspace(), chooser, content.stage());
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
        leaving = new Leaving(
                frame, content.live(), content.workspace(), new SaveChooser(frame, preferences), this::saved);
        content.setLeaving(leaving::before);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowActivated(WindowEvent event) {
                looks.followSystem();
            }

            @Override
            public void windowClosing(WindowEvent event) {
                quit();
            }

            @Override
            public void windowClosed(WindowEvent event) {
                content.release();
                focused.release();
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
        Looks.restore(preferences);
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
        content.open(chooser.files("Open a capture; several files are merged by time"));
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
    public FocusedPart focused() {
        return focused;
    }

    @Override
    public void showKeys() {
        keys.setVisible(!keys.isVisible());
    }

    @Override
    public Looks looks() {
        return looks;
    }
}
