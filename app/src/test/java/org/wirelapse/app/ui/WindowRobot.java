package org.wirelapse.app.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.swing.AbstractButton;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.NameMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.app.ui.session.Selection;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;

/** A hand on the real window, which opens before each test and closes behind it; nothing may fail on the event thread meanwhile. */
@DisabledIf(
        value = "java.awt.GraphicsEnvironment#isHeadless",
        disabledReason = "there is no display; run under xvfb-run to test the window")
abstract class WindowRobot {
    private static final int MOST_TRIES = 3;

    /** Its timer looks into java.util by reflection, which works without only because it logs and goes on. */
    private static final Logger NOISE = Logger.getLogger("org.assertj.swing.monitor.ProtectingTimerTask");

    final Preferences preferences = Preferences.userRoot().node("wirelapse-test-window");
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    private Thread.UncaughtExceptionHandler before;
    Robot robot;
    Window window;
    FrameFixture frame;

    @BeforeEach
    void show() {
        NOISE.setLevel(Level.OFF);
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        robot = BasicRobot.robotWithNewAwtHierarchy();
        window = GuiActionRunner.execute(() -> {
            Window made = Window.create(preferences);
            made.show(List.of());
            return made;
        });
        frame = new FrameFixture(robot, window.frame());
    }

    @AfterEach
    void close() throws BackingStoreException {
        frame.cleanUp();
        // What closing has put on the event queue belongs to this test.
        GuiActionRunner.execute(() -> {});
        Thread.setDefaultUncaughtExceptionHandler(before);
        preferences.removeNode();
        assertTrue(faults.isEmpty(), () -> trace(faults.peek()));
    }

    boolean shows(String name) {
        return !robot.finder()
                .findAll(window.frame(), new NameMatcher(name, true))
                .isEmpty();
    }

    void open(Path capture) {
        GuiActionRunner.execute(() -> window.content().open(List.of(capture)));
        await("all of the capture", () -> window.content().opened());
        frame.robot().waitForIdle();
    }

    /** Clicks a packet of the only connection, which is selected when the capture has been read. */
    void clickPacket(int row) {
        JTable packets = Components.find(window.frame(), "packets", JTable.class);
        await("the table of packets", () -> packets.isShowing() && packets.getRowCount() > row);
        clickCell(
                "packets",
                row,
                0,
                "a packet",
                () -> packets.getSelectedRow() == row && workspace().selection().hasPacket());
    }

    /** Clicks a cell until it does what is expected. */
    void clickCell(String table, int row, int column, String what, BooleanSupplier done) {
        insist(
                what,
                () -> frame.table(table).cell(TableCell.row(row).column(column)).click(),
                () -> frame.table(table).target().changeSelection(row, column, false, false),
                done);
    }

    /** Selects a finding, which leads to its evidence. */
    void clickFinding(int index) {
        JList<?> findings = frame.list("findings").target();
        insist(
                "the evidence",
                () -> frame.list("findings").clickItem(index),
                () -> findings.setSelectedIndex(index),
                () -> findings.getSelectedIndex() == index);
    }

    /**
     * Does something until it has its effect: a busy machine may lay the window out anew between aiming and pressing, and a display without a
     * window manager now and then delivers no clicks to a new window at all. Then it is done without the mouse.
     */
    private void insist(String what, Runnable byHand, Runnable otherwise, BooleanSupplier done) {
        int tries = 0;
        while (!GuiActionRunner.execute(done::getAsBoolean) && tries < MOST_TRIES) {
            byHand.run();
            robot.waitForIdle();
            tries++;
        }
        if (!GuiActionRunner.execute(done::getAsBoolean)) {
            GuiActionRunner.execute(otherwise::run);
        }
        await(what, done);
    }

    /** Presses a button without the click that a busy machine may miss. */
    void press(AbstractButton button) {
        // Later: what it does may be a dialog that holds the thread until it closes.
        SwingUtilities.invokeLater(button::doClick);
        robot.waitForIdle();
    }

    /** Chooses a command of the menus by its words, without the clicks that a busy machine may miss. */
    void command(String words) {
        JMenuItem item =
                GuiActionRunner.execute(() -> Components.of(window.frame().getJMenuBar()).stream()
                        .filter(JMenuItem.class::isInstance)
                        .map(JMenuItem.class::cast)
                        .filter(candidate -> words.equals(candidate.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no command is called " + words)));
        press(item);
    }

    void goToPacket(String number) {
        frame.robot().pressKey(KeyEvent.VK_CONTROL);
        frame.robot().pressAndReleaseKey(KeyEvent.VK_G);
        frame.robot().releaseKey(KeyEvent.VK_CONTROL);
        frame.robot().waitForIdle();
        frame.textBox("packetNumber").enterText(number);
        frame.robot().pressAndReleaseKey(KeyEvent.VK_ENTER);
        frame.robot().waitForIdle();
    }

    void type(char key) {
        frame.robot().type(key);
        frame.robot().waitForIdle();
    }

    void await(String what, BooleanSupplier done) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return GuiActionRunner.execute(done::getAsBoolean);
                    }
                },
                Timeout.timeout(30_000));
    }

    Workspace workspace() {
        return window.content().workspace();
    }

    Selection selection() {
        return GuiActionRunner.execute(() -> workspace().selection());
    }

    TimeRange range() {
        return GuiActionRunner.execute(() -> workspace().range());
    }

    private static String trace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
