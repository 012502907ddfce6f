package org.wirelapse.app.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.app.ui.Picture;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Theme;

class ChartDeckTest {
    private final Workspace workspace = SampleSession.workspace();
    private final ChartDeck deck = new ChartDeck(workspace, new JPanel());

    @BeforeEach
    void look() {
        Theme.LIGHT.install();
    }

    @Test
    void aPinnedChartStaysWhileTheSelectionMoves() throws IOException {
        Session session = open("parallel-connections");
        button(deck.window(), "Pin").doClick();
        TimeChart pinned = all(deck.board(), TimeChart.class).get(0);
        workspace.selectConnection(session.connections().get(1));
        assertEquals(0, pinned.detail().connection().stream());
        assertEquals(1, deck.window().detail().connection().stream());
        button(pinned, "Unpin").doClick();
        assertTrue(all(deck.board(), TimeChart.class).isEmpty());
    }

    @Test
    void anotherCaptureTakesThePinsAway() throws IOException {
        open("parallel-connections");
        button(deck.window(), "Pin").doClick();
        open("zero-window");
        assertTrue(all(deck.board(), TimeChart.class).isEmpty());
    }

    @Test
    void anotherRoundOfTheSameCaptureKeepsThePins() throws IOException {
        open("parallel-connections");
        button(deck.window(), "Pin").doClick();
        open("parallel-connections");
        assertEquals(1, all(deck.board(), TimeChart.class).size());
    }

    @Test
    void stepsFromMarkToMarkAndBack() throws IOException {
        open("fast-retransmit-cubic");
        var segments = workspace.detail().tcp().segments();
        List<Integer> visited = new ArrayList<>();
        int before = 0;
        while (workspace.selection().packet() != before) {
            before = workspace.selection().packet();
            visited.add(before);
            deck.stepMark(1);
        }
        for (int row = 0; row < segments.size(); row++) {
            if (segments.has(row, Note.RETRANSMISSION)) {
                assertTrue(visited.contains(segments.log().packet(row)));
            }
        }
        deck.stepMark(-1);
        assertEquals(visited.get(visited.size() - 2), workspace.selection().packet());
    }

    @Test
    void tellsPhasesAndLimits() throws IOException {
        open("fast-retransmit-cubic");
        Picture picture = Picture.of(deck.window(), 1_000, 500);
        assertTrue(picture.count(Palette.named("chart.phase.SLOW_START")) > 50);
        assertTrue(picture.count(Palette.named("chart.phase.RECOVERY")) > 10);
    }

    @Test
    void whatIsHiddenStaysHiddenOnTheNextConnection() throws IOException {
        Session session = open("parallel-connections");
        Picture.of(deck.window(), 1_000, 500);
        legend(deck.window(), "in flight").doClick();
        workspace.selectConnection(session.connections().get(1));
        Picture picture = Picture.of(deck.window(), 1_000, 500);
        assertFalse(legend(deck.window(), "in flight").isSelected());
        // What is left of the colour is its sample in the legend.
        assertTrue(picture.count(Palette.named("chart.flight")) < 60);
    }

    @Test
    void everyChartDrawsItselfInAnySize() throws IOException {
        open("fast-retransmit-cubic");
        for (TimeChart chart : List.of(deck.sequence(), deck.window(), deck.roundTrip(), deck.throughput())) {
            Picture.of(chart, 900, 400);
            assertTrue(chart.hasContent());
            assertTrue(chart.caption().contains("connection 0"));
            BufferedImage image = new BufferedImage(1_777, 999, BufferedImage.TYPE_INT_RGB);
            chart.paintOn(image.createGraphics(), image.getWidth(), image.getHeight());
            assertNotEquals(0, image.getRGB(1_700, 900));
        }
    }

    private Session open(String sample) throws IOException {
        Session session = SampleSession.open(sample);
        workspace.open(session);
        workspace.selectConnection(session.connections().get(0));
        return session;
    }

    private static JButton button(Container in, String text) {
        return all(in, JButton.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static JToggleButton legend(Container in, String text) {
        return all(in, JToggleButton.class).stream()
                .filter(item -> item.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> all(Container in, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Component component : in.getComponents()) {
            if (type.isInstance(component)) {
                found.add(type.cast(component));
            }
            if (component instanceof Container container) {
                found.addAll(all(container, type));
            }
        }
        return found;
    }
}
