package org.wirelapse.app.ui.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.app.ui.Picture;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Theme;

class LadderPanelTest {
    private static final int ROW = 20;
    private final Workspace workspace = SampleSession.workspace();
    private LadderPanel panel;
    private Ladder ladder;

    @BeforeEach
    void open() throws IOException {
        Theme.LIGHT.install();
        Session session = SampleSession.open("fast-retransmit-cubic");
        workspace.open(session);
        workspace.selectConnection(session.connections().get(0));
        panel = new LadderPanel(workspace);
        ladder = Ladder.of(workspace.detail(), ROW);
    }

    @Test
    void drawsDataAndAcknowledgements() {
        Picture picture = Picture.of(panel, 900, 600);
        assertTrue(picture.count(Palette.named("chart.data")) > 50);
        assertTrue(picture.count(Palette.named("chart.ack")) > 50);
    }

    @Test
    void touchesOnlyWhatIsSeen() {
        LadderPainter painter = new LadderPainter(ladder, LadderLayout.of(900), ROW);
        int middle = ladder.scale().height() / 2;
        int touched = painter.last(middle + 400) - painter.first(middle);
        assertTrue(touched < 700, touched + " of " + ladder.scale().rows());
        assertTrue(touched > 0);
    }

    @Test
    void segmentsArriveAfterTheyWereSentAndPassTheTapBetween() {
        assertTrue(ladder.legs().known());
        for (int row = 0; row < ladder.scale().rows(); row++) {
            assertTrue(ladder.sentY(row, ROW) <= ladder.scale().y(row));
            assertTrue(ladder.receivedY(row, ROW) >= ladder.scale().y(row));
        }
    }

    @Test
    void marksWhatWasLostBehindTheTap() {
        long lost = Stream.of(Direction.values())
                .flatMap(way -> workspace.connection().tcp().direction(way).retransmissions().stream())
                .filter(repeat -> repeat.lost() == Retransmission.Lost.AFTER_TAP
                        && repeat.verdict() == Retransmission.Verdict.NEEDED)
                .map(Retransmission::original)
                .distinct()
                .count();
        assertEquals(lost, ladder.lost().cardinality());
    }

    @Test
    void aClickOnAnArrowSelectsItsPacket() {
        Picture.of(panel, 900, 600);
        LadderView view = view(panel);
        Ladder shown = Ladder.of(workspace.detail(), LadderView.rowHeight());
        LadderLayout layout = LadderLayout.of(view.getWidth());
        Arrow arrow = new LadderPainter(shown, layout, LadderView.rowHeight()).arrow(3);
        int x = (int) (arrow.x1() + arrow.x2()) / 2;
        int y = (int) Math.round((arrow.y1() + arrow.y2()) / 2);
        view.dispatchEvent(
                new MouseEvent(view, MouseEvent.MOUSE_PRESSED, 0, 0, x, y, 0, 0, 1, false, MouseEvent.BUTTON1));
        assertEquals(shown.log().packet(3), workspace.selection().packet());
    }

    @Test
    void drawsItselfInAnySize() {
        Picture.of(panel, 900, 600);
        BufferedImage image = new BufferedImage(1_600, 1_000, BufferedImage.TYPE_INT_RGB);
        panel.paintOn(image.createGraphics(), image.getWidth(), image.getHeight());
        LadderLayout layout = LadderLayout.of(image.getWidth());
        assertEquals(Palette.ink().getRGB(), image.getRGB((int) layout.client(), 990));
    }

    private static LadderView view(Container in) {
        for (Component component : in.getComponents()) {
            if (component instanceof LadderView view) {
                return view;
            }
            if (component instanceof Container container && view(container) != null) {
                return view(container);
            }
        }
        return null;
    }
}
