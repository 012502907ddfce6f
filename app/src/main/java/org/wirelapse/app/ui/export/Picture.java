package org.wirelapse.app.ui.export;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.wirelapse.app.ui.session.Paintable;

/** A view as it was drawn, to be written into a file away from the event thread. */
interface Picture {
    /** Of the files that can be written. */
    List<String> EXTENSIONS = List.of("png", "svg");

    /** For screens of high resolution, and for print. */
    int PIXELS_PER_UNIT = 2;

    /**
     * Writes it.
     *
     * @throws IOException if that fails
     */
    void write(Path path) throws IOException;

    /** Draws a view as the extension of its file wants it. On the event thread. */
    static Picture of(Paintable view, Dimension size, Path path) {
        boolean svg = path.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        return svg ? lines(view, size) : pixels(view, size);
    }

    /** Draws a view as pixels. On the event thread. */
    static Picture pixels(Paintable view, Dimension size) {
        BufferedImage image = image(view, size);
        return path -> {
            if (!ImageIO.write(image, "png", path.toFile())) {
                throw new IOException("this Java writes no PNG");
            }
        };
    }

    /**
     * Draws a view into an image. On the event thread.
     *
     * @param size in units of the screen; the picture has {@link #PIXELS_PER_UNIT} pixels to each
     */
    static BufferedImage image(Paintable view, Dimension size) {
        return image(view, size, PIXELS_PER_UNIT);
    }

    /**
     * Draws a view into an image. On the event thread.
     *
     * @param size in units of the screen
     * @param density pixels to each unit
     */
    static BufferedImage image(Paintable view, Dimension size, double density) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(size.width * density),
                (int) Math.round(size.height * density),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(density, density);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        view.paintOn(g, size.width, size.height);
        g.dispose();
        return image;
    }

    /** Draws a view as lines and text (SVG 1.1). On the event thread. */
    static Picture lines(Paintable view, Dimension size) {
        SVGGraphics2D g = new SVGGraphics2D(context(), false);
        g.setSVGCanvasSize(size);
        view.paintOn(g, size.width, size.height);
        return path -> {
            try (Writer out = new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8)) {
                // Styles as attributes: short, and understood by every reader.
                g.stream(out, false);
            }
        };
    }

    private static SVGGeneratorContext context() {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment("Wirelapse");
            context.setPrecision(2);
            context.setImageHandler(new Embedding());
            return context;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java makes no XML", e);
        }
    }

    /** Puts images, such as hatches, into the file itself. Batik's own way needs a further library to write PNG. */
    final class Embedding extends ImageHandlerBase64Encoder {
        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new SVGGraphics2DIOException("an image could not be embedded", e);
            }
        }
    }
}
