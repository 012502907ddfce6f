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
import javax.swing.JTable;
import javax.swing.UIManager;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.NameMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JTextComponentFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.ui.session.Selection;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;

/** A hand on the real window, which opens before each test and closes behind it; nothing may fail on the event thread meanwhile. */
@DisabledIf(
        value = "java.awt.GraphicsEnvironment#isHeadless",
        disabledReason = "there is no display; run under xvfb-run to test the window")
abstract class WindowRobot {
    /** Its timer looks into java.util by reflection, which works without only because it logs and goes on. */
    private static final Logger NOISE = Logger.getLogger("org.assertj.swing.monitor.ProtectingTimerTask");

    private static final String PREFERENCES = "wirelapse-test-window";

    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    private Thread.UncaughtExceptionHandler before;
    Preferences preferences;
    Robot robot;
    Window window;
    FrameFixture frame;

    @BeforeEach
    void show() throws BackingStoreException {
        // A run that was killed has left those of its last test.
        Preferences root = Preferences.userRoot();
        if (root.nodeExists(PREFERENCES)) {
            root.node(PREFERENCES).removeNode();
        }
        preferences = root.node(PREFERENCES);
        NOISE.setLevel(Level.OFF);
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        // FlatLaf pushes an event queue of its own while a submenu is open. The robot goes on posting to it when it has
        // gone, and then waits ten seconds in vain at each step.
        UIManager.put("Menu.useSafeTriangle", false);
        robot = BasicRobot.robotWithNewAwtHierarchy();
        showWindow(new LeftoverCaptures(folder.resolve("live")));
    }

    void showWindow(LeftoverCaptures leftovers) {
        window = GuiActionRunner.execute(() -> {
            Window made = Window.create(preferences, leftovers);
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
        clickCell("packets", row, 0);
        await(
                "a packet",
                () -> packets.getSelectedRow() == row && workspace().selection().hasPacket());
    }

    void clickCell(String table, int row, int column) {
        frame.table(table).cell(TableCell.row(row).column(column)).click();
    }

    /** Selects a finding, which leads to its evidence. */
    void clickFinding(int index) {
        frame.list("findings").clickItem(index);
        await("the evidence", () -> selection().hasPacket());
    }

    /** Answers the question for a file by its name, which Enter ends. */
    void choose(JFileChooserFixture chooser, Path file) {
        JTextComponentFixture name = chooser.fileNameTextBox();
        name.setText(file.toAbsolutePath().normalize().toString());
        name.focus();
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        robot.waitForIdle();
    }

    void chord(int modifier, int key) {
        robot.pressKey(modifier);
        robot.pressAndReleaseKey(key);
        robot.releaseKey(modifier);
        robot.waitForIdle();
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
