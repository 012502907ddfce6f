package org.wirelapse.app.pdf;

import com.formdev.flatlaf.fonts.roboto.FlatRobotoFont;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface inside a document. What it has no glyph for is spelt out, so that any text of a capture can be printed. */
final class PdfFont {
    private static final float UNITS = 1_000;

    private final PDFont font;
    private final CmapLookup glyphs;

    private PdfFont(PDFont font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /**
     * Puts a typeface into a document; only the glyphs that are used will stay in it.
     *
     * @param style of Roboto: Regular, Bold
     */
    static PdfFont load(PDDocument document, String style) throws IOException {
        try (InputStream in = FlatRobotoFont.class.getResourceAsStream("Roboto-" + style + ".ttf")) {
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in));
            document.registerTrueTypeFontForClosing(face);
            return new PdfFont(PDType0Font.load(document, face, true), face.getUnicodeCmapLookup());
        }
    }

    PDFont font() {
        return font;
    }

    /** The text in characters that the typeface has. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                printable.append(' ');
            } else if (!Character.isISOControl(c) && glyphs.getGlyphId(c) != 0) {
                printable.appendCodePoint(c);
            } else {
                printable.append(c == '→' ? "->" : String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return printable.toString();
    }

    /** Width of a printable text in points. */
    float width(String printable, float size) throws IOException {
        return font.getStringWidth(printable) / UNITS * size;
    }

    /** Breaks a text between words, and inside one that is wider than a line. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        float space = width(" ", size);
        for (String word : printable(text).split(" +")) {
            float wide = width(word, size);
            if (line.length() > 0 && used + space + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (line.length() > 0) {
                line.append(' ');
                used += space;
            }
            String rest = wide <= width ? word : broken(word, size, width, lines);
            line.append(rest);
            used += wide <= width ? wide : width(rest, size);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Adds whole lines of a word that is too wide for one; what is left over begins the next. */
    private String broken(String word, float size, float width, List<String> lines) throws IOException {
        int from = 0;
        float used = 0;
        for (int at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
            float wide = width(word.substring(at, word.offsetByCodePoints(at, 1)), size);
            if (used + wide > width && at > from) {
                lines.add(word.substring(from, at));
                from = at;
                used = 0;
            }
            used += wide;
        }
        return word.substring(from);
    }
}
