package org.wirelapse.app.ui.packets;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntConsumer;
import javax.swing.JTextArea;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter;
import org.wirelapse.app.ui.theme.Palette;

/** Bytes in hexadecimal and as characters, 16 a line; a run of them can be marked, and a click names the byte under it. */
final class HexView extends JTextArea {
    private static final int PER_LINE = 16;
    /** Offset in four digits or five, and two blanks. */
    private static final int HEX_COLUMN = 7;

    private static final int TEXT_COLUMN = HEX_COLUMN + 3 * PER_LINE + 1;
    private static final int LINE_LENGTH = TEXT_COLUMN + PER_LINE + 1;

    private int size;

    HexView(IntConsumer clicked) {
        setEditable(false);
        setName("bytes");
        getAccessibleContext().setAccessibleName("Bytes of the packet");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int at = byteAt(viewToModel2D(event.getPoint()));
                if (at >= 0) {
                    clicked.accept(at);
                }
            }
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Palette.fixedFont().deriveFont(Palette.smallFont().getSize2D()));
        setBackground(Palette.paper());
    }

    void show(byte[] bytes) {
        size = bytes.length;
        StringBuilder text = new StringBuilder((size / PER_LINE + 1) * LINE_LENGTH);
        for (int line = 0; line < size; line += PER_LINE) {
            appendLine(text, bytes, line);
        }
        getHighlighter().removeAllHighlights();
        setText(text.toString());
        setCaretPosition(0);
    }

    private static void appendLine(StringBuilder text, byte[] bytes, int line) {
        text.append(String.format("%05x  ", line));
        for (int i = line; i < line + PER_LINE; i++) {
            if (i < bytes.length) {
                text.append(Character.forDigit(bytes[i] >> 4 & 15, 16)).append(Character.forDigit(bytes[i] & 15, 16));
            } else {
                text.append("  ");
            }
            text.append(' ');
        }
        text.append(' ');
        for (int i = line; i < line + PER_LINE; i++) {
            boolean readable = i < bytes.length && bytes[i] >= ' ' && bytes[i] < 127;
            text.append(i >= bytes.length ? ' ' : readable ? (char) bytes[i] : '·');
        }
        text.append('\n');
    }

    /** The byte that a place in the text shows, or -1. */
    int byteAt(int place) {
        int column = place % LINE_LENGTH;
        int inLine =
                column >= TEXT_COLUMN ? column - TEXT_COLUMN : column >= HEX_COLUMN ? (column - HEX_COLUMN) / 3 : -1;
        int at = place / LINE_LENGTH * PER_LINE + inLine;
        return inLine >= 0 && inLine < PER_LINE && at < size ? at : -1;
    }

    /** Marks a run of bytes and scrolls to it. */
    void mark(int offset, int length) {
        getHighlighter().removeAllHighlights();
        int end = Math.min(size, offset + length);
        if (offset < 0 || offset >= end) {
            return;
        }
        var painter =
                new DefaultHighlighter.DefaultHighlightPainter(Palette.faded(Palette.named("chart.selection"), 90));
        try {
            for (int at = offset; at < end; ) {
                int lineEnd = Math.min(end, (at / PER_LINE + 1) * PER_LINE);
                int line = at / PER_LINE * LINE_LENGTH;
                int from = at % PER_LINE;
                int to = lineEnd - at + from;
                getHighlighter().addHighlight(line + HEX_COLUMN + 3 * from, line + HEX_COLUMN + 3 * to - 1, painter);
                getHighlighter().addHighlight(line + TEXT_COLUMN + from, line + TEXT_COLUMN + to, painter);
                at = lineEnd;
            }
            setCaretPosition(offset / PER_LINE * LINE_LENGTH);
        } catch (BadLocationException e) {
            throw new AssertionError("places lie inside the text that show() wrote", e);
        }
    }
}
