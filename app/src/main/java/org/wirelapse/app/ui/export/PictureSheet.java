package org.wirelapse.app.ui.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import org.wirelapse.app.ui.theme.CutText;

/**
 * One page with a picture as large as fits, and a line above that says what it shows.
 *
 * @param caption the line
 * @param image the picture
 */
record PictureSheet(String caption, BufferedImage image) implements Printable {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 9);
    private static final int GAP = 6;

    @Override
    public int print(Graphics graphics, PageFormat format, int page) {
        if (page > 0) {
            return NO_SUCH_PAGE;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.translate(format.getImageableX(), format.getImageableY());
        g.setFont(FONT);
        g.setColor(Color.BLACK);
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(CutText.fitting(metrics, caption, format.getImageableWidth()), 0, metrics.getAscent());
        g.translate(0, metrics.getHeight() + GAP);
        double scale = scale(format, metrics.getHeight() + GAP, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return PAGE_EXISTS;
    }

    /** Points of the page to a unit of something that is to fill it below a heading. */
    static double scale(PageFormat format, int heading, double width, double height) {
        return Math.min(format.getImageableWidth() / width, (format.getImageableHeight() - heading) / height);
    }
}
