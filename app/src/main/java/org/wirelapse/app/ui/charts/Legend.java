package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.Icon;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.wirelapse.app.ui.theme.Palette;

/** What the marks of a chart mean, in words; a click on an item hides or shows it. */
final class Legend extends JPanel {
    private final transient BiConsumer<Integer, Boolean> toggled;

    /**
     * An empty legend.
     *
     * @param toggled told the index of a series and whether it is to be seen
     */
    Legend(BiConsumer<Integer, Boolean> toggled) {
        super(new FlowLayout(FlowLayout.LEADING, 2, 3));
        this.toggled = toggled;
    }

    /** Lists series. */
    void show(List<Series> series) {
        removeAll();
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).curve().size() > 0) {
                add(item(series.get(i), i));
            }
        }
        revalidate();
        repaint();
    }

    private JToggleButton item(Series series, int index) {
        JToggleButton item = new JToggleButton(series.name(), new Swatch(series), true);
        item.putClientProperty("JButton.buttonType", "toolBarButton");
        item.putClientProperty("FlatLaf.style", "toolbar.selectedBackground: #00000000; toolbar.margin: 1,4,1,4");
        item.setFont(Palette.smallFont());
        item.setFocusable(false);
        item.setToolTipText(series.meaning() + ". Click to hide or show.");
        item.addActionListener(event -> {
            item.setForeground(item.isSelected() ? Palette.ink() : Palette.faintInk());
            toggled.accept(index, item.isSelected());
        });
        return item;
    }

    /**
     * A sample of how a series is drawn.
     *
     * @param series the series
     */
    private record Swatch(Series series) implements Icon {
        private static final int SIZE = 14;

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.translate(x, y);
            g.setColor(Palette.named(series.colour()));
            g.setStroke(new BasicStroke(2));
            switch (series.look()) {
                case SPANS -> g.drawLine(SIZE / 2, 1, SIZE / 2, SIZE - 1);
                case STEPS -> g.drawPolyline(new int[] {0, 7, 7, SIZE}, new int[] {11, 11, 4, 4}, 4);
                case LETTERS -> {
                    g.setFont(Palette.smallFont().deriveFont(Font.BOLD));
                    g.drawString(series.name().substring(0, 1), 3, SIZE - 3);
                }
            }
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return SIZE;
        }

        @Override
        public int getIconHeight() {
            return SIZE;
        }
    }
}
