package org.wirelapse.app.ui.table;

import java.awt.Component;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/** Shows a value as text, on the left or on the right. */
public final class TextCell extends DefaultTableCellRenderer {
    private final Function<Object, String> words;

    private TextCell(int alignment, Function<Object, String> words) {
        this.words = words;
        setHorizontalAlignment(alignment);
        // A label takes text that begins with <html> for markup, and texts here come from captures.
        putClientProperty("html.disable", Boolean.TRUE);
    }

    /** Text begins at the left edge. */
    public static TextCell left() {
        return new TextCell(SwingConstants.LEFT, String::valueOf);
    }

    /** Numbers end at the right edge. */
    public static TextCell right() {
        return new TextCell(SwingConstants.RIGHT, String::valueOf);
    }

    /** Numbers end at the right edge, printed with their unit. */
    public static TextCell quantity(Function<Long, String> words) {
        return new TextCell(SwingConstants.RIGHT, value -> words.apply((Long) value));
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
        String text = value == null ? "" : words.apply(value);
        setText(text);
        setBorder(BorderFactory.createEmptyBorder(0, 6, 0, 6));
        return this;
    }
}
