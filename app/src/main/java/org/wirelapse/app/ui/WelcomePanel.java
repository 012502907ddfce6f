package org.wirelapse.app.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.wirelapse.app.ui.theme.Markup;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/** Stands where no capture is open: what to do next. */
final class WelcomePanel extends JPanel {
    private static final int GAP = 24;
    /** More stand in the menu; here they would push the samples out of sight. */
    private static final int MOST_RECENT = 5;
    /** Entries made in one event: all at once would keep a window that has just started from painting for longer than people notice. */
    private static final int PIECE = 4;

    private final transient Consumer<Path> open;
    private final JPanel page = new Page();
    /** The recent captures that the page lists. */
    private transient List<Path> shown = List.of();
    /** Fills the page as it was filled last. */
    private transient Runnable filling;
    /** Puts entries on the page that are not there yet. */
    private transient Queue<Runnable> coming = new ArrayDeque<>();

    /**
     * An empty page.
     *
     * @param open opens a capture
     */
    WelcomePanel(Consumer<Path> open) {
        super(new BorderLayout());
        this.open = open;
        page.setLayout(new BoxLayout(page, BoxLayout.Y_AXIS));
        page.setBorder(BorderFactory.createEmptyBorder(32, 48, 32, 48));
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
    }

    /**
     * Fills the page.
     *
     * @param chooser asks for a file
     * @param capture asks what to capture
     * @param recent captures opened last
     * @param samples captures that come with the program
     */
    void show(Runnable chooser, Runnable capture, List<Path> recent, List<SampleCapture> samples) {
        if (page.getComponentCount() == 0 || !recent.equals(shown)) {
            shown = List.copyOf(recent);
            filling = () -> fill(chooser, capture, shown, samples);
            filling.run();
        }
    }

    /** Its colours and fonts are those of the look in which it was filled. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (filling != null) {
            filling.run();
        }
    }

    private void fill(Runnable chooser, Runnable capture, List<Path> recent, List<SampleCapture> samples) {
        page.removeAll();
        coming = new ArrayDeque<>();
        page.add(heading("Wirelapse", 12));
        page.add(text("Where did the time of each HTTP exchange go, and which packets prove it?"));
        page.add(Box.createVerticalStrut(GAP));
        page.add(buttons(chooser, capture));
        page.add(Box.createVerticalStrut(6));
        page.add(faint("Ctrl+O, or drop a .pcap or .pcapng file anywhere in this window. Compressed files are fine."));
        page.add(faint("Ctrl+E captures from an interface and shows connections as they come. ? shows all keys."));
        if (!recent.isEmpty()) {
            section("Opened last", recent.stream().limit(MOST_RECENT).toList(), this::recent, 1);
        }
        if (!samples.isEmpty()) {
            section("Sample captures", samples, this::sample, 2);
        }
        page.add(Box.createVerticalGlue());
        addPiece(coming);
    }

    private void addPiece(Queue<Runnable> entries) {
        for (int i = 0; i < PIECE && !entries.isEmpty(); i++) {
            entries.remove().run();
        }
        if (!entries.isEmpty()) {
            SwingUtilities.invokeLater(() -> {
                if (entries == coming) {
                    addPiece(entries);
                }
            });
        }
        revalidate();
        repaint();
    }

    private static Box buttons(Runnable chooser, Runnable capture) {
        JButton open = new JButton("Open a capture…");
        open.setName("welcomeOpen");
        open.setMnemonic('O');
        // What most come for stands out as a dialog's default button does.
        open.putClientProperty(
                "FlatLaf.style",
                "background: $Button.default.background; foreground: $Button.default.foreground;"
                        + " borderColor: $Button.default.borderColor; hoverBackground: $Button.default.hoverBackground;"
                        + " pressedBackground: $Button.default.pressedBackground");
        open.addActionListener(event -> chooser.run());
        JButton live = new JButton("Capture live…");
        live.setName("welcomeCapture");
        live.setMnemonic('L');
        live.addActionListener(event -> capture.run());
        Box buttons = Box.createHorizontalBox();
        buttons.setAlignmentX(LEFT_ALIGNMENT);
        buttons.add(open);
        buttons.add(Box.createHorizontalStrut(8));
        buttons.add(live);
        return buttons;
    }

    private <T> void section(String title, List<T> entries, Function<T, Component> look, int columns) {
        page.add(Box.createVerticalStrut(GAP));
        page.add(heading(title, 2));
        page.add(Box.createVerticalStrut(6));
        JPanel grid = new Grid(columns);
        entries.forEach(entry -> coming.add(() -> grid.add(look.apply(entry))));
        page.add(grid);
    }

    private JButton recent(Path file) {
        JButton entry = entry(file.getFileName() + "   ", file);
        entry.setText("<html>" + Markup.escape(file.getFileName().toString()) + " &nbsp;<font color='" + faintHex()
                + "'>" + Markup.escape(String.valueOf(file.getParent())) + "</font></html>");
        return entry;
    }

    private JButton sample(SampleCapture sample) {
        JButton entry = entry(sample.title(), sample.capture());
        entry.setText("<html><b>" + Markup.escape(sample.title()) + "</b><br><font color='" + faintHex() + "'>"
                + Markup.escape(sample.sentence()) + "</font></html>");
        entry.setVerticalAlignment(SwingConstants.TOP);
        return entry;
    }

    private JButton entry(String name, Path file) {
        JButton entry = new JButton();
        entry.setHorizontalAlignment(SwingConstants.LEADING);
        entry.putClientProperty("FlatLaf.style", "borderWidth: 0; margin: 5,8,5,8; arc: 8");
        entry.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        entry.setToolTipText("<html>Open " + Markup.escape(file.toString()) + "</html>");
        entry.getAccessibleContext().setAccessibleName(name);
        entry.addActionListener(event -> open.accept(file));
        return entry;
    }

    private static String faintHex() {
        return String.format("#%06x", Palette.faintInk().getRGB() & 0xffffff);
    }

    private static JLabel heading(String text, float larger) {
        JLabel label = text(text);
        label.setFont(Palette.font().deriveFont(Font.BOLD, Palette.font().getSize2D() + larger));
        return label;
    }

    private static JLabel faint(String text) {
        JLabel label = text(text);
        label.setForeground(Palette.faintInk());
        return label;
    }

    private static JLabel text(String text) {
        JLabel label = new JLabel(text);
        label.setAlignmentX(LEFT_ALIGNMENT);
        return label;
    }

    /** Not wider than a line is read with ease. */
    private static final class Grid extends JPanel {
        Grid(int columns) {
            super(new GridLayout(0, columns, 12, columns > 1 ? 8 : 0));
            setAlignmentX(LEFT_ALIGNMENT);
        }

        @Override
        public Dimension getMaximumSize() {
            return new Dimension(Pixels.of(1100), getPreferredSize().height);
        }
    }

    /** As wide as the window, so that texts wrap and only the height scrolls. */
    private static final class Page extends JPanel implements Scrollable {
        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return 20;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return visible.height;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }
}
