package org.wirelapse.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JMenuItem;
import javax.swing.JTable;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.Test;
import org.wirelapse.app.ui.session.Selection;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.theme.Theme;
import org.wirelapse.app.ui.theme.ThemeChoice;

/** What a hand does with a capture once it is open: compare, copy, zoom with the mouse, keep a chart, sort, change the look. */
class WindowToolsRobotTest extends WindowRobot {
    /** A machine that tests is busy with other things. */
    private static final Timeout PATIENCE = Timeout.timeout(30_000);

    @Test
    void aCaptureIsComparedWithAnEarlierOne() {
        open(SampleSession.file("keep-alive"));
        frame.menuItemWithPath("File", "Compare with an earlier capture…").click();
        choose(frame.fileChooser(), SampleSession.file("parallel-connections"));
        frame.dialog("Before and after", PATIENCE).requireVisible();
        frame.robot().pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        await("its end", () -> !shows("Before and after"));
    }

    @Test
    void longWorkIsStoppedAndKeysGoOnWorking() {
        open(SampleSession.file("keep-alive"));
        AtomicBoolean stopped = new AtomicBoolean();
        GuiActionRunner.execute(() -> window.content().stage().begins("long work", () -> stopped.set(true)));
        frame.button("stop").click();
        assertTrue(stopped.get());
        GuiActionRunner.execute(() -> window.content().stage().ends());
        type('2');
        await("the sequence chart", () -> frame.tabbedPane("views").target().getSelectedIndex() == 1);
        assertEquals("", frame.textBox("filter").text());
    }

    @Test
    void aSecondCaptureMakesSlopesReal() {
        open(SampleSession.file("nagle-delayed-ack"));
        frame.menuItemWithPath("File", "Second capture, at the server…").click();
        choose(frame.fileChooser(), SampleSession.file("nagle-delayed-ack").resolveSibling("server.pcapng"));
        frame.dialog("Between client and server", PATIENCE).requireVisible();
        assertTrue(
                GuiActionRunner.execute(() -> workspace().session().analysis().twoTaps() != null));
        frame.robot().pressAndReleaseKey(KeyEvent.VK_ESCAPE);
    }

    @Test
    void aPictureOfTheViewGoesToTheClipboard() throws Exception {
        open(SampleSession.file("queue-overflow-reno"));
        clickPacket(0);
        type('3');
        await("the chart", () -> shows("Window chart"));
        frame.menuItemWithPath("Edit", "Copy a picture of the view").click();
        BufferedImage picture = GuiActionRunner.execute(() ->
                (BufferedImage) window.frame().getToolkit().getSystemClipboard().getData(DataFlavor.imageFlavor));
        Component chart = Components.find(window.frame(), "Window chart", Component.class);
        assertEquals(2 * chart.getParent().getParent().getWidth(), picture.getWidth());
    }

    @Test
    void aRowAndAFindingAreCopiedAsTheyRead() throws Exception {
        open(SampleSession.file("nagle-delayed-ack"));
        clickPacket(3);
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
        assertTrue(clipboard().contains("POST /orders/1"), clipboard());
        clickFinding(0);
        frame.menuItemWithPath("Edit", "Copy").click();
        assertTrue(clipboard().startsWith("Nagle's algorithm met delayed ACKs"), clipboard());
    }

    private String clipboard() throws Exception {
        return GuiActionRunner.execute(
                () -> (String) window.frame().getToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor));
    }

    @Test
    void theMouseZoomsAndNobodyGetsLost() {
        open(SampleSession.file("queue-overflow-reno"));
        clickPacket(0);
        type('2');
        await("the chart", () -> shows("Sequence chart"));
        TimeRange whole = range();
        Component chart = Components.find(window.frame(), "Sequence chart", Component.class);
        Rectangle at = GuiActionRunner.execute(() -> new Rectangle(chart.getLocationOnScreen(), chart.getSize()));
        drag(new Point(at.x + at.width / 2, at.y + at.height / 2), at.width / 8);
        await("a part of the time", () -> range().lengthNs() < whole.lengthNs() / 3);
        for (int i = 0; i < 12; i++) {
            type('s');
            type('d');
        }
        TimeRange far = range();
        long length = workspace().session().whole().lengthNs();
        assertTrue(far.lengthNs() <= 1.3 * length, far::toString);
        assertTrue(far.startNs() >= -length / 5 && far.endNs() <= 1.2 * length, far::toString);
    }

    private void drag(Point from, int by) {
        robot.moveMouse(from);
        robot.pressMouse(MouseButton.LEFT_BUTTON);
        robot.moveMouse(from.x + by / 2, from.y);
        robot.moveMouse(from.x + by, from.y);
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        robot.waitForIdle();
    }

    @Test
    void aPinnedChartStaysWhileTheSelectionMoves() {
        open(SampleSession.file("parallel-connections"));
        clickCell("connections", 2, 3);
        await("connection 2", () -> selection().stream() == 2);
        type('2');
        frame.button("pin").click();
        Container pins = Components.find(window.frame(), "pins", Container.class);
        assertEquals(1, pins.getComponentCount());
        clickCell("connections", 4, 3);
        await("connection 4", () -> selection().stream() == 4);
        assertEquals(1, pins.getComponentCount());
        GuiActionRunner.execute(() -> window.content().closeCapture());
        await("no chart of a closed capture", () -> pins.getComponentCount() == 0);
    }

    @Test
    void menusSortGroupAndChooseColumns() {
        open(SampleSession.file("parallel-connections"));
        JTable connections = frame.table("connections").target();
        await("connections", () -> connections.getRowCount() == 6);
        frame.menuItemWithPath("View", "Connections by endpoint").click();
        await("a group above", () -> connections.getRowCount() == 7);
        int columns = connections.getColumnCount();
        frame.menuItemWithPath("View", "Sort and choose columns…").click();
        robot.click(item("Host"));
        await("a column less", () -> connections.getColumnCount() == columns - 1);
    }

    private JMenuItem item(String text) {
        return robot.finder().find(new GenericTypeMatcher<>(JMenuItem.class, true) {
            @Override
            protected boolean isMatching(JMenuItem candidate) {
                return text.equals(candidate.getText());
            }
        });
    }

    @Test
    void aPageIsSelectedAsAWhole() {
        open(SampleSession.file("page-load"));
        JTable exchanges = frame.table("exchanges").target();
        await("pages", () -> exchanges.getRowCount() == 12);
        clickCell("exchanges", 0, 1);
        assertEquals(Selection.exchange(0, 0), selection());
        frame.comboBox("scope").selectItem("This page");
        await("one page", () -> exchanges.getRowCount() == 8);
        frame.checkBox("byPage").uncheck();
        await("its exchanges alone", () -> exchanges.getRowCount() == 7);
    }

    @Test
    void theLookChangesWhileTheWindowIsOpenAndKeysShow() {
        open(SampleSession.file("keep-alive"));
        frame.menuItemWithPath("View", "Look", "Dark").click();
        await("dark", () -> Theme.current() == Theme.DARK);
        type('?');
        Component keys = window.frame().getGlassPane();
        assertTrue(keys.isVisible());
        frame.robot().pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        await("keys gone", () -> !keys.isVisible());
        GuiActionRunner.execute(() -> window.looks().choose(ThemeChoice.LIGHT));
        await("light", () -> Theme.current() == Theme.LIGHT);
    }

    @Test
    void lettersOpenAndWorkMenusAndDoNothingElse() {
        open(SampleSession.file("keep-alive"));
        clickPacket(0);
        type('w');
        TimeRange near = range();
        chord(KeyEvent.VK_ALT, KeyEvent.VK_F);
        assertTrue(menuIsOpen(), "Alt+F opens the File menu");
        assertEquals(near, range(), "and does not do what F does");
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        chord(KeyEvent.VK_ALT, KeyEvent.VK_V);
        type('a');
        assertTrue(menuIsOpen(), "no command of the menu has this letter");
        assertEquals(near, range(), "and it does not pan below the menu");
        type('s');
        await("the sequence chart", () -> frame.tabbedPane("views").target().getSelectedIndex() == 1);
        assertEquals(near, range(), "the S of a menu does not zoom");
        type('a');
        await("panning, now that no menu is open", () -> !range().equals(near));
    }

    private static boolean menuIsOpen() {
        return GuiActionRunner.execute(
                () -> MenuSelectionManager.defaultManager().getSelectedPath().length > 0);
    }
}
