package org.wirelapse.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTable;
import javax.swing.TransferHandler;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.app.export.ReportFormat;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.live.Loopback;
import org.wirelapse.app.ui.session.Selection;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.TimeRange;

/** A hand on the real window: what is selected in one panel shows in all, and nothing fails on the event thread. */
class WindowRobotTest extends WindowRobot {
    @Test
    void selectionAndTimeMoveTogetherThroughAllPanels() {
        open(SampleSession.file("parallel-connections"));
        await("connections", () -> frame.table("connections").target().getRowCount() == 6);

        clickCell("connections", 2, 3);
        await("connection 2", () -> selection().stream() == 2);
        await("packets of connection 2", () -> frame.table("packets").target().getRowCount() > 0);
        TimeRange ofConnection = range();

        clickCell("exchanges", 1, 1);
        assertEquals(new Selection(2, 1, -1), selection());
        assertTrue(range().lengthNs() < ofConnection.lengthNs());

        clickPacket(3);
        assertTrue(selection().hasPacket());
        await("layers of the packet", () -> frame.tree("layers").target().getRowCount() >= 4);
        assertFalse(frame.textBox("bytes").target().getText().isEmpty());
    }

    @Test
    void aFindingLeadsToItsEvidenceAndBack() {
        open(SampleSession.file("nagle-delayed-ack"));
        Selection first = selection();
        TimeRange whole = range();
        clickFinding(0);
        assertTrue(selection().hasExchange());
        assertTrue(selection().hasPacket());
        assertTrue(range().lengthNs() < whole.lengthNs());
        assertTrue(frame.textBox("finding").target().getText().contains("Evidence"));
        frame.robot().pressKey(KeyEvent.VK_ALT);
        frame.robot().pressAndReleaseKey(KeyEvent.VK_LEFT);
        frame.robot().releaseKey(KeyEvent.VK_ALT);
        frame.robot().waitForIdle();
        assertEquals(first, selection());
        assertEquals(whole, range());
    }

    @Test
    void keysZoomOutsideOfTextFieldsOnly() {
        open(SampleSession.file("keep-alive"));
        clickPacket(0);
        TimeRange whole = range();
        type('w');
        assertTrue(range().lengthNs() < whole.lengthNs());
        TimeRange near = range();
        JTable connections = frame.table("connections").target();
        frame.textBox("filter").click();
        frame.textBox("filter").enterText("www");
        assertEquals(near, range());
        await("no row", () -> connections.getRowCount() == 0);
        frame.robot().pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        await("all rows", () -> connections.getRowCount() == 1);
    }

    @Test
    void keysWorkAtOnceAfterOpeningFromTheWelcomePage() {
        frame.button("welcomeOpen").focus();
        open(SampleSession.file("keep-alive"));
        type('2');
        assertEquals("", frame.textBox("filter").target().getText());
        assertEquals(1, frame.tabbedPane("views").target().getSelectedIndex());
    }

    @Test
    void chartsFollowAndALookCanBeChosen() {
        open(SampleSession.file("fast-retransmit-cubic"));
        clickPacket(0);
        type('2');
        await("the sequence chart", () -> frame.tabbedPane("views").target().getSelectedIndex() == 1);
        type('r');
        type('3');
        type('4');
        type('5');
        type('6');
        type(']');
        int mark = selection().packet();
        assertTrue(mark > 1);
        type(']');
        assertTrue(selection().packet() > mark);
        type('[');
        assertEquals(mark, selection().packet());
        goToPacket("7");
        assertEquals(7, selection().packet());
        frame.menuItemWithPath("View", "Look", "Dark").click();
        frame.menuItemWithPath("View", "Look", "Light").click();
        frame.robot().waitForIdle();
    }

    @Test
    void whatIsNoCaptureGivesOneLineAndLeavesTheRestAlone() {
        Path noCapture = SampleSession.file("keep-alive").resolveSibling("README.md");
        GuiActionRunner.execute(() -> window.content().open(List.of(noCapture)));
        await("a message", () -> frame.panel("banners").target().getComponentCount() == 1);
        assertTrue(frame.button("welcomeOpen").target().isShowing());
    }

    @Test
    void aCaptureThatAKilledProgramLeftIsOfferedAtTheNextStart() throws IOException {
        Path left = Files.createDirectory(folder.resolve("killed")).resolve("live-20200101-000000-999999999.pcap");
        Files.copy(SampleSession.file("keep-alive"), left);
        GuiActionRunner.execute(() -> window.frame().dispose());
        showWindow(new LeftoverCaptures(left.getParent()));
        await("the offer", () -> frame.panel("banners").target().getComponentCount() == 1);
        frame.button(JButtonMatcher.withText("Open").andShowing()).click();
        await("its connection", () -> window.content().opened());
        assertEquals(List.of(left), window.content().live().unnamed());
    }

    @Test
    void exportsWhatWasChosenToWhereItWasTold() {
        open(SampleSession.file("keep-alive"));
        frame.menuItemWithPath("File", "Export…").click();
        DialogFixture dialog = frame.dialog("export");
        dialog.comboBox("format").selectItem(1);
        dialog.checkBox("redact").check();
        await("the preview", () -> dialog.table("redactionPreview").target().getRowCount() > 0);
        dialog.button("exportSave").click();
        Path path = folder.resolve("redacted");
        choose(JFileChooserFinder.findFileChooser("save").using(robot), path);
        Path written = folder.resolve("redacted." + ReportFormat.values()[1].extension());
        await("the file", () -> Files.exists(written));
        await("a message", () -> frame.panel("banners").target().getComponentCount() > 0);
    }

    @Test
    void aConversationIsReadAndLeadsToItsPackets() {
        open(SampleSession.file("keep-alive"));
        clickPacket(0);
        type('7');
        await("a page", () -> shows("conversation"));
        await("the conversation", () -> frame.textBox("conversation").text().contains("GET / HTTP/1.1"));
        frame.textBox("conversation").click();
        assertTrue(selection().hasPacket());
        frame.comboBox("followForm").selectItem("Hex");
        await("bytes", () -> frame.textBox("conversation").text().contains("47 45 54 20"));
    }

    @Test
    void endpointsAndFactsAreThere() {
        open(SampleSession.file("parallel-connections"));
        clickCell("connections", 0, 0);
        assertEquals(0, selection().stream());
        type('8');
        assertEquals(
                "6", frame.table("endpoints").cell(TableCell.row(0).column(2)).value());
        type('9');
        assertTrue(frame.textBox("facts").text().contains("SHA-256"));
    }

    @Test
    void offersCompleteAFilter() {
        open(SampleSession.file("parallel-connections"));
        frame.textBox("filter").click();
        frame.textBox("filter").enterText("tcp.str");
        frame.robot().pressAndReleaseKey(KeyEvent.VK_DOWN);
        frame.robot().pressAndReleaseKey(KeyEvent.VK_TAB);
        frame.textBox("filter").enterText("3");
        await("one row", () -> frame.table("connections").target().getRowCount() == 1);
        frame.textBox("filter").enterText(" and");
        assertEquals("error", frame.textBox("filter").target().getClientProperty("JComponent.outline"));
    }

    @Test
    void filesDroppedOnTheWindowAreOpened() {
        DroppedFiles dropped = new DroppedFiles(SampleSession.file("keep-alive"));
        GuiActionRunner.execute(() -> {
            TransferHandler handler = window.content().getTransferHandler();
            assertTrue(handler.importData(new TransferHandler.TransferSupport(window.content(), dropped)));
        });
        await("the capture", () -> workspace().session() != null);
    }

    @Test
    @EnabledIf(
            value = "org.wirelapse.app.live.Loopback#capturable",
            disabledReason = "libpcap is missing, or this user may not capture on the loopback interface")
    void aCaptureIsFollowedStoppedSavedAndOpenedAgain(@TempDir Path live) throws Exception {
        Path file = live.resolve("robot.pcap");
        try (Loopback loopback = new Loopback()) {
            frame.button("welcomeCapture").click();
            DialogFixture dialog = frame.dialog("capture");
            await("interfaces", () -> dialog.table("interfaces").target().getRowCount() > 0);
            dialog.table("interfaces").cell(Loopback.loopbackName()).click();
            dialog.textBox("captureFilter").deleteText().enterText("tcp port x");
            await("a message", () -> dialog.label("captureFilterWords").text().contains("x"));
            assertFalse(dialog.button("captureStart").isEnabled());
            dialog.textBox("captureFilter").deleteText().enterText(loopback.filter());
            dialog.textBox("captureFile").setText(file.toString());
            await("a filter that is fine", () -> dialog.button("captureStart").isEnabled());
            dialog.button("captureStart").click();
            await("the capture", () -> window.content().live().capturing());
            loopback.request(4);
            await(
                    "answers",
                    () -> workspace().session() != null
                            && Loopback.answers(workspace().session().analysis()) == 4);
            await("exchanges", () -> shows("exchanges"));
            clickCell("exchanges", 0, 1);
            await("an exchange", () -> selection().hasExchange());
            Selection selected = selection();
            loopback.request(2);
            frame.button("liveStop").click();
            await("the end", () -> !window.content().live().capturing());
            assertEquals(selected, selection());
        }
        GuiActionRunner.execute(() -> window.content().closeCapture());
        open(file);
        await("all exchanges", () -> Loopback.answers(workspace().session().analysis()) == 6);
    }

    @Test
    @EnabledIf(
            value = "org.wirelapse.app.live.Loopback#capturable",
            disabledReason = "libpcap is missing, or this user may not capture on the loopback interface")
    void keysRestartAndStopACapture() throws Exception {
        try (Loopback loopback = new Loopback()) {
            chord(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
            DialogFixture dialog = frame.dialog("capture");
            await("interfaces", () -> dialog.table("interfaces").target().getRowCount() > 0);
            dialog.table("interfaces").cell(Loopback.loopbackName()).click();
            dialog.textBox("captureFilter").deleteText().enterText(loopback.filter());
            await("a filter that is fine", () -> dialog.button("captureStart").isEnabled());
            dialog.button("captureStart").click();
            await("the capture", () -> window.content().live().capturing());
            loopback.request(2);
            await("two answers", () -> answers() == 2);
            // Without a window manager nobody gives the keys back to the window when a dialog has closed.
            clickCell("connections", 0, 0);
            chord(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
            await("a new capture", () -> window.content().live().capturing() && answers() == 0);
            loopback.request(1);
            await("its answer", () -> answers() == 1);
            chord(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
            await("the end", () -> !window.content().live().capturing());
            assertEquals(1, answers());
        }
    }

    private long answers() {
        Session session = workspace().session();
        return session == null ? 0 : Loopback.answers(session.analysis());
    }

    /** No event may keep the thread for longer than people notice; what the first showing of a window costs is left out. */
    @Test
    void noEventKeepsTheEventThread() {
        open(SampleSession.file("fast-retransmit-cubic"));
        clickPacket(0);
        walkThroughAllViews();
        try (EventThreadWatch watch = EventThreadWatch.start()) {
            walkThroughAllViews();
            System.out.printf("longest event: %.1f ms of processor time%n", watch.worstMillis());
            // Ten times what is asked for, because a machine that tests is busy with other things and has not compiled
            // yet.
            assertTrue(watch.worstMillis() < 500, watch::worst);
        }
    }

    private void walkThroughAllViews() {
        for (char view = '1'; view <= '9'; view++) {
            type(view);
            type('w');
            type('d');
            type('0');
        }
    }
}
