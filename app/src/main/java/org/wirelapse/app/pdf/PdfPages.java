package org.wirelapse.app.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Fills A4 pages from top to bottom, and begins a new one where the present one is full. What it shows also fits on Letter, which is shorter
 * by less than the margins. Lengths are in points, 1/72 inch.
 */
final class PdfPages implements Closeable {
    private static final float MARGIN = 54;
    private static final float FOOT = 36;

    /** Width that there is for text. */
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final PdfFont regular = PdfFont.load(document, "Regular");
    private final PdfFont bold = PdfFont.load(document, "Bold");
    private PDPageContentStream content;
    private PDPage page;
    /** Where the next line's top is, from the bottom. */
    private float y;

    PdfPages(String title, String producer) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreator(producer);
        document.getDocumentCatalog().setLanguage("en");
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    /**
     * A cell of a row.
     *
     * @param width of the cell
     * @param text broken into as many lines as it needs
     * @param style how it looks
     * @param right true if it ends at the cell's right edge
     */
    record Cell(float width, String text, PdfStyle style, boolean right) {
        static Cell left(float width, String text, PdfStyle style) {
            return new Cell(width, text, style, false);
        }

        static Cell right(float width, String text, PdfStyle style) {
            return new Cell(width, text, style, true);
        }
    }

    /** Begins a new page unless so much room is left on this one. */
    void keepTogether(float height) throws IOException {
        if (content == null || y - height < MARGIN) {
            endPage();
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            y = PDRectangle.A4.getHeight() - MARGIN;
        }
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
        }
    }

    /** Leaves room. */
    void skip(float height) {
        y -= height;
    }

    /** A heading that stands in the outline beside the pages too. */
    void heading(String text) throws IOException {
        skip(PdfStyle.HEADING.size());
        keepTogether(5 * PdfStyle.HEADING.lineHeight());
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop((int) y);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(text);
        item.setDestination(destination);
        outline.addLast(item);
        paragraph(text, PdfStyle.HEADING);
    }

    /** A text over the whole width. */
    void paragraph(String text, PdfStyle style) throws IOException {
        row(Cell.left(WIDTH, text, style));
        skip(style.size() * 0.3f);
    }

    /** Texts side by side; a row that is higher than the page goes on on the next. */
    void row(Cell... cells) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 0;
        float height = 0;
        for (Cell cell : cells) {
            lines.add(font(cell.style()).lines(cell.text(), cell.style().size(), cell.width() - 6));
            most = Math.max(most, lines.get(lines.size() - 1).size());
            height = Math.max(height, cell.style().lineHeight());
        }
        for (int line = 0; line < most; line++) {
            keepTogether(height);
            float x = MARGIN;
            for (int i = 0; i < cells.length; i++) {
                if (line < lines.get(i).size()) {
                    write(cells[i], lines.get(i).get(line), x, y - height * 0.75f);
                }
                x += cells[i].width();
            }
            y -= height;
        }
    }

    private void write(Cell cell, String line, float x, float baseline) throws IOException {
        PdfStyle style = cell.style();
        float indent = cell.right() ? cell.width() - 6 - font(style).width(line, style.size()) : 0;
        show(line, style, x + indent, baseline);
    }

    private void show(String line, PdfStyle style, float x, float baseline) throws IOException {
        content.beginText();
        content.setNonStrokingColor(style.grey());
        content.setFont(font(style).font(), style.size());
        content.newLineAtOffset(x, baseline);
        content.showText(line);
        content.endText();
    }

    private PdfFont font(PdfStyle style) {
        return style.bold() ? bold : regular;
    }

    /**
     * A filled box on the present line, which {@link #skip} leaves behind.
     *
     * @param x from the left edge of the text
     * @param rgb colour, {@code #RRGGBB}
     * @param letter stands in its middle; may be empty
     */
    void box(float x, float width, float height, String rgb, String letter) throws IOException {
        int colour = Integer.parseInt(rgb.substring(1), 16);
        float red = (colour >> 16) / 255f;
        float green = (colour >> 8 & 255) / 255f;
        float blue = (colour & 255) / 255f;
        content.setNonStrokingColor(red, green, blue);
        content.setStrokingColor(0.45f);
        content.setLineWidth(0.4f);
        content.addRect(MARGIN + x, y - height, width, height);
        content.fillAndStroke();
        if (!letter.isEmpty()) {
            // Luminance as Rec. 709 weighs it.
            boolean light = 0.2126f * red + 0.7152f * green + 0.0722f * blue > 0.45f;
            content.beginText();
            content.setNonStrokingColor(light ? 0f : 1f);
            content.setFont(bold.font(), height * 0.6f);
            content.newLineAtOffset(MARGIN + x + (width - bold.width(letter, height * 0.6f)) / 2, y - height * 0.72f);
            content.showText(letter);
            content.endText();
        }
    }

    /** A line across, for something to be written on by hand where so much room is above it. */
    void rule(float above) throws IOException {
        keepTogether(above);
        y -= above;
        content.setStrokingColor(0.7f);
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, y);
        content.lineTo(MARGIN + WIDTH, y);
        content.stroke();
    }

    /** Numbers the pages and writes the document. */
    void finish(OutputStream out, String foot) throws IOException {
        endPage();
        content = null;
        int pages = document.getNumberOfPages();
        String left = regular.printable(foot);
        for (int i = 0; i < pages; i++) {
            content = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true);
            String number = (i + 1) + " of " + pages;
            show(left, PdfStyle.FAINT, MARGIN, FOOT);
            float right = MARGIN + WIDTH - regular.width(number, PdfStyle.FAINT.size());
            show(number, PdfStyle.FAINT, right, FOOT);
            content.close();
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
