package org.wirelapse.app.ui.charts;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/** What the marks of a chart mean, in words; a click on an item hides or shows it. What is hidden stays so when the chart changes. */
final class Legend extends JPanel {
    private static final int GAP = 2;

    private final transient ObjIntConsumer<Boolean> toggled;
    private final Set<String> hidden = new HashSet<>();

    /**
     * An empty legend.
     *
     * @param toggled told whether a series is to be seen and its index; strips are counted behind the series
     */
    Legend(ObjIntConsumer<Boolean> toggled) {
        super(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
        this.toggled = toggled;
    }

    void clear() {
        removeAll();
        revalidate();
        repaint();
    }

    /** Lists what a chart shows. */
    void show(ChartDrawing chart) {
        removeAll();
        int index = 0;
        for (Series series : chart.content().series()) {
            item(series.name(), series.meaning(), new Swatch(series, null), index, chart.has(index));
            index++;
        }
        for (Strip strip : chart.content().strips()) {
            item(strip.name(), strip.meaning(), new Swatch(null, strip), index, chart.has(index));
            index++;
        }
        hideIn(chart);
        revalidate();
        repaint();
    }

    /** Hides in a chart what is hidden here; true if that changes what it shows. */
    boolean hideIn(ChartDrawing chart) {
        List<String> names = Stream.concat(
                        chart.content().series().stream().map(Series::name),
                        chart.content().strips().stream().map(Strip::name))
                .toList();
        boolean changed = false;
        for (int index = 0; index < names.size(); index++) {
            changed |= chart.visible(index, !hidden.contains(names.get(index)));
        }
        return changed;
    }

    private void item(String name, String meaning, Swatch swatch, int index, boolean present) {
        if (!present) {
            return;
        }
        JToggleButton item = new Item(name, swatch, !hidden.contains(name));
        item.putClientProperty("JButton.buttonType", "toolBarButton");
        item.putClientProperty("FlatLaf.style", "toolbar.selectedBackground: #00000000; toolbar.margin: 1,3,1,3");
        item.setToolTipText("<html><div width=420>" + meaning + ".<br><i>Click to hide or show.</i></div></html>");
        item.addActionListener(event -> {
            if (item.isSelected()) {
                hidden.remove(name);
            } else {
                hidden.add(name);
            }
            toggled.accept(item.isSelected(), index);
        });
        add(item);
    }

    /** Hides the same things as another legend. */
    void hideLike(Legend other) {
        hidden.addAll(other.hidden);
    }

    /** As many rows as its width needs. */
    @Override
    public Dimension getPreferredSize() {
        int x = 0;
        int rows = 1;
        int height = 0;
        for (int i = 0; i < getComponentCount(); i++) {
            Dimension size = getComponent(i).getPreferredSize();
            if (x > 0 && getWidth() > 0 && x + size.width + 2 * GAP > getWidth()) {
                rows++;
                x = 0;
            }
            x += size.width + GAP;
            height = Math.max(height, size.height);
        }
        return new Dimension(100, rows * (height + GAP) + GAP);
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean otherWidth = width != getWidth();
        super.setBounds(x, y, width, height);
        if (otherWidth) {
            // What is revalidated during a layout counts as valid when the layout ends.
            SwingUtilities.invokeLater(this::revalidate);
        }
    }

    /** Draws what is shown as lines of words, for a picture; says how high that is. */
    int paintOn(Graphics2D g, int left, int top, int width) {
        g.setFont(Palette.smallFont());
        int line = Pixels.of(18);
        int x = left;
        int y = top;
        for (int i = 0; i < getComponentCount(); i++) {
            JToggleButton item = (JToggleButton) getComponent(i);
            int needed = line + g.getFontMetrics().stringWidth(item.getText()) + 14;
            if (x > left && x + needed > left + width) {
                x = left;
                y += line;
            }
            if (item.isSelected()) {
                item.getIcon().paintIcon(item, g, x, y + 2);
                g.setColor(Palette.ink());
                g.drawString(item.getText(), x + line, y + Pixels.of(13));
                x += needed;
            }
        }
        return y + line - top;
    }

    /** Small, and faint while what it stands for is hidden; in the colours of the present look. */
    private static final class Item extends JToggleButton {
        Item(String name, Swatch swatch, boolean shown) {
            super(name, swatch, shown);
        }

        @Override
        public Color getForeground() {
            return isSelected() ? Palette.ink() : Palette.faintInk();
        }

        @Override
        public Font getFont() {
            return Palette.smallFont();
        }
    }
}
