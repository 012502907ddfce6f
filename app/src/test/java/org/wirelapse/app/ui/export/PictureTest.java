package org.wirelapse.app.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.charts.ChartDeck;
import org.wirelapse.app.ui.charts.TimeChart;
import org.wirelapse.app.ui.session.Paintable;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Theme;

class PictureTest {
    private static final Dimension SIZE = new Dimension(700, 400);

    @TempDir
    private Path folder;

    @Test
    void drawsAChartAsPixels() throws Exception {
        Path path = folder.resolve("x.png");
        Picture.of(chart(), SIZE, path).write(path);
        BufferedImage image = ImageIO.read(path.toFile());
        assertEquals(1_400, image.getWidth());
        assertEquals(800, image.getHeight());
    }

    @Test
    void drawsAChartAsLinesAndText() throws Exception {
        Path path = folder.resolve("x.SVG");
        Picture.of(chart(), SIZE, path).write(path);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element svg = factory.newDocumentBuilder().parse(path.toFile()).getDocumentElement();
        assertEquals("700", svg.getAttribute("width"));
        String text = Files.readString(path);
        assertTrue(text.contains("seconds since the capture"));
        assertFalse(text.contains("<script") || text.contains("<image"));
    }

    @Test
    void drawsWhatCannotDrawItself() throws Exception {
        JLabel label = new JLabel("some words", new HatchedIcon(), JLabel.LEFT);
        label.setSize(100, 20);
        Paintable view = ComponentPainter.of(label);
        assertTrue(view.hasContent());
        Path path = folder.resolve("x.svg");
        Picture.of(view, new Dimension(200, 40), path).write(path);
        assertTrue(Files.readString(path).contains("some words"));
        assertTrue(Files.readString(path).contains("data:image/png;base64,"));
    }

    private static Paintable chart() throws Exception {
        Theme.LIGHT.install();
        Workspace workspace = SampleSession.workspace();
        TimeChart chart = new ChartDeck(workspace, new JTabbedPane()).sequence();
        workspace.open(SampleSession.open("fast-retransmit-cubic"));
        workspace.selectConnection(workspace.session().connections().get(0));
        // Charts are made when they are first seen.
        org.wirelapse.app.ui.Picture.of(chart, SIZE.width, SIZE.height);
        assertTrue(chart.hasContent());
        return chart;
    }

    /** Filled with a pattern, as families of waits are. */
    private static final class HatchedIcon implements Icon {
        @Override
        public void paintIcon(Component component, Graphics g, int x, int y) {
            BufferedImage tile = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
            ((Graphics2D) g).setPaint(new TexturePaint(tile, new Rectangle(4, 4)));
            g.fillRect(x, y, 10, 10);
        }

        @Override
        public int getIconWidth() {
            return 10;
        }

        @Override
        public int getIconHeight() {
            return 10;
        }
    }
}
