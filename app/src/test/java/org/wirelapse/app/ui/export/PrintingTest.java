package org.wirelapse.app.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirelapse.app.ui.Picture;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.charts.ChartDeck;
import org.wirelapse.app.ui.charts.TimeChart;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Theme;
import org.wirelapse.app.ui.work.WorkStage;

@Timeout(60)
class PrintingTest {
    private final Workspace workspace = SampleSession.workspace();
    private final Told told = new Told();

    @BeforeEach
    void open() throws Exception {
        Theme.LIGHT.install();
        workspace.open(SampleSession.open("nagle-delayed-ack"));
    }

    @Test
    void theReportIsPrintedOnEveryPageThatItNeeds() throws Exception {
        ByteArrayOutputStream postScript = new ByteArrayOutputStream();
        PaperJob job = new PaperJob(StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PRINTABLE, DocFlavor.BYTE_ARRAY.POSTSCRIPT.getMimeType())[0]
                .getPrintService(postScript));
        SwingUtilities.invokeAndWait(() -> new Printing(workspace, told, () -> job).printReport());
        assertEquals("done: The report was sent to the printer", told.last());
        assertEquals("client.pcapng · report", job.getJobName());
        String text = postScript.toString(StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("%!PS"), text.substring(0, Math.min(40, text.length())));
        int pages = text.split("%%Page: ", -1).length - 1;
        assertTrue(pages >= 3, pages + " pages");
    }

    @Test
    void aChartIsPrintedInLightColoursAndTheWindowKeepsItsOwn() throws Exception {
        TimeChart chart = new ChartDeck(workspace, new JTabbedPane()).sequence();
        workspace.selectConnection(workspace.session().connections().get(0));
        Picture.of(chart, 700, 400);
        Theme.DARK.install();
        Color dark = Palette.paper();
        PaperJob job = new PaperJob(null);
        SwingUtilities.invokeAndWait(() -> new Printing(workspace, told, () -> job).printView(chart));
        assertEquals("done: The view was sent to the printer", told.last());
        BufferedImage page = drawn(job.printable(), job.format());
        assertEquals(PageFormat.LANDSCAPE, job.format().getOrientation());
        // The margin, the caption's strip and the chart's own ground are white.
        assertEquals(Color.WHITE.getRGB(), page.getRGB(page.getWidth() / 2, 4));
        assertTrue(share(page, Color.WHITE) > 0.4, "white is " + share(page, Color.WHITE));
        assertEquals(0, share(page, dark), 0.001);
        assertTrue(share(page, Color.WHITE) < 0.99, "the page is empty");
        assertEquals(Theme.DARK, Theme.current());
        assertEquals(dark, Palette.paper());
    }

    @Test
    void aViewThatCannotDrawItselfIsPrintedAsItStands() throws Exception {
        JPanel view = new JPanel();
        view.setSize(200, 100);
        view.setBackground(Color.RED);
        PaperJob job = new PaperJob(null);
        SwingUtilities.invokeAndWait(() -> new Printing(workspace, told, () -> job).printView(view));
        told.last();
        BufferedImage page = drawn(job.printable(), job.format());
        assertTrue(share(page, Color.RED) > 0.3, "red is " + share(page, Color.RED));
    }

    @Test
    void withoutAPrinterItSaysWhatToDoInstead() throws Exception {
        SwingUtilities.invokeAndWait(() -> new Printing(workspace, told, () -> null).printReport());
        assertTrue(told.last().contains("no printer"));
    }

    @Test
    void thereIsOnePage() {
        PictureSheet sheet = new PictureSheet("x", new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB));
        Graphics2D g = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        assertEquals(Printable.PAGE_EXISTS, sheet.print(g, new PageFormat(), 0));
        assertEquals(Printable.NO_SUCH_PAGE, sheet.print(g, new PageFormat(), 1));
    }

    private static BufferedImage drawn(Printable printable, PageFormat format) throws Exception {
        BufferedImage page =
                new BufferedImage((int) format.getWidth(), (int) format.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        assertEquals(Printable.PAGE_EXISTS, printable.print(g, format, 0));
        g.dispose();
        return page;
    }

    private static double share(BufferedImage page, Color colour) {
        int found = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                found += (page.getRGB(x, y) & 0xffffff) == (colour.getRGB() & 0xffffff) ? 1 : 0;
            }
        }
        return (double) found / page.getWidth() / page.getHeight();
    }

    /** Notes the end of what takes long. */
    private static final class Told implements WorkStage {
        private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

        /** Waits for it. */
        String last() throws InterruptedException {
            String word = words.poll(30, TimeUnit.SECONDS);
            return String.valueOf(word);
        }

        @Override
        public void begins(String what, Runnable stop) {}

        @Override
        public void advances(String stage, long done, long total) {}

        @Override
        public void ends() {}

        @Override
        public void done(String what) {
            words.add("done: " + what);
        }

        @Override
        public void failed(String reason) {
            words.add("failed: " + reason);
        }
    }

    /** A4, as the paper in the tests is. */
    static PageFormat a4() {
        Paper paper = new Paper();
        paper.setSize(595, 842);
        paper.setImageableArea(36, 36, 523, 770);
        PageFormat format = new PageFormat();
        format.setPaper(paper);
        return format;
    }
}
