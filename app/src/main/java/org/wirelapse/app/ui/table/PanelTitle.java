package org.wirelapse.app.ui.table;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.wirelapse.app.ui.theme.Palette;

/** The strip above a panel: its name, how many things it shows, and room for controls on the right. */
public final class PanelTitle extends JPanel {
    private static final int LINE_MARGINS = 16;

    private final JLabel name;
    private final JLabel count = new JLabel();
    private final JPanel controls = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));

    /** A strip with a name. */
    public PanelTitle(String title) {
        super(new BorderLayout(8, 0));
        name = new JLabel(title);
        controls.setOpaque(false);
        add(name, BorderLayout.WEST);
        add(count, BorderLayout.CENTER);
        add(controls, BorderLayout.EAST);
        setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 4));
        updateUI();
    }

    /** As high without controls as with them, so that titles side by side stand in line. */
    @Override
    public Dimension getPreferredSize() {
        Dimension asked = super.getPreferredSize();
        int line = getFontMetrics(Palette.font()).getHeight();
        return new Dimension(asked.width, Math.max(asked.height, line + LINE_MARGINS));
    }

    /** Says how many. */
    public void count(int number) {
        count(number, "");
    }

    /** Says how many, and of what. */
    public void count(int number, String ofWhat) {
        count.setText(String.format(Locale.ROOT, "%,d%s", number, ofWhat));
    }

    /** Says something in the place of a count. */
    public void note(String text) {
        count.setText(text);
    }

    /** Adds a control on the right. */
    public void control(Component control) {
        controls.add(control);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (name != null) {
            name.setFont(Palette.font().deriveFont(Font.BOLD));
            count.setForeground(Palette.faintInk());
        }
    }
}
