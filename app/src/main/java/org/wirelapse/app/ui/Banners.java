package org.wirelapse.app.ui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.wirelapse.app.ui.theme.Markup;
import org.wirelapse.app.ui.theme.Palette;

/** One-line messages above everything else; each stays until it is closed or another capture is opened. */
final class Banners extends JPanel {
    private static final int MOST = 4;

    Banners() {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setName("banners");
    }

    /** Something did not work. */
    void error(String text) {
        error(text, List.of());
    }

    /**
     * Something did not work.
     *
     * @param text what, in one line
     * @param more what to do, shown on request
     */
    void error(String text, List<String> more) {
        add(text, more, "banner.error", "Error");
    }

    /**
     * Something limits what can be said of the capture.
     *
     * @param text what, in one line
     * @param more further lines, shown on request
     */
    void warning(String text, List<String> more) {
        add(text, more, "banner.warning", "Note");
    }

    /**
     * Something that the user may want.
     *
     * @param text what there is, in one line
     * @param choices what can be done with it, each by a button that also closes the message
     */
    void offer(String text, Map<String, Runnable> choices) {
        Banner banner = new Banner(text, List.of(), "banner.live", "Offer");
        choices.forEach(banner::choice);
        add(banner);
        revalidate();
        repaint();
    }

    /** Takes all away. */
    void clear() {
        removeAll();
        revalidate();
        repaint();
    }

    private void add(String text, List<String> more, String colour, String kind) {
        while (getComponentCount() >= MOST) {
            remove(0);
        }
        add(new Banner(text, more, colour, kind));
        revalidate();
        repaint();
    }

    /** One message. */
    private final class Banner extends JPanel {
        private final String colour;
        private final JLabel words = new JLabel();
        private final Box buttons = Box.createHorizontalBox();

        Banner(String text, List<String> more, String colour, String kind) {
            super(new BorderLayout(8, 0));
            this.colour = colour;
            words.setText(text);
            words.putClientProperty("html.disable", Boolean.TRUE);
            words.setToolTipText("<html>" + Markup.escape(text) + "</html>");
            getAccessibleContext().setAccessibleName(kind + ": " + text);
            add(words, BorderLayout.CENTER);
            fillButtons(text, more);
            add(buttons, BorderLayout.EAST);
            restyle();
        }

        void choice(String name, Runnable run) {
            JButton button = button(name);
            button.addActionListener(event -> {
                Banners.this.remove(this);
                Banners.this.revalidate();
                run.run();
            });
            buttons.add(button, buttons.getComponentCount() - 1);
        }

        private void fillButtons(String text, List<String> more) {
            if (!more.isEmpty()) {
                JButton all = button("Show " + more.size() + " more");
                all.addActionListener(event -> {
                    words.putClientProperty("html.disable", Boolean.FALSE);
                    StringBuilder lines = new StringBuilder("<html>").append(Markup.escape(text));
                    more.forEach(line -> lines.append("<br>").append(Markup.escape(line)));
                    words.setText(lines.append("</html>").toString());
                    all.setVisible(false);
                });
                buttons.add(all);
            }
            JButton close = button("×");
            close.setToolTipText("Close this message");
            close.getAccessibleContext().setAccessibleName("Close this message");
            close.addActionListener(event -> {
                Banners.this.remove(this);
                Banners.this.revalidate();
                Banners.this.repaint();
            });
            buttons.add(close);
        }

        private static JButton button(String text) {
            JButton button = new JButton(text);
            button.putClientProperty("JButton.buttonType", "borderless");
            return button;
        }

        @Override
        public void updateUI() {
            super.updateUI();
            if (colour != null) {
                restyle();
            }
        }

        private void restyle() {
            Color line = Palette.named("banner.border");
            setBackground(Palette.named(colour));
            setBorder(BorderFactory.createCompoundBorder(
                    BorderFactory.createMatteBorder(0, 0, 1, 0, line), BorderFactory.createEmptyBorder(2, 10, 2, 4)));
        }
    }
}
