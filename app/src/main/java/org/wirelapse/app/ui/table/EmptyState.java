package org.wirelapse.app.ui.table;

import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.wirelapse.app.ui.theme.Palette;

/** Stands where there is nothing to show: what is missing, and the next step. */
public final class EmptyState extends JPanel {
    private final JLabel what = new JLabel("", SwingConstants.CENTER);
    private final JLabel next = new JLabel("", SwingConstants.CENTER);

    /** Says nothing yet. */
    public EmptyState() {
        super(new GridBagLayout());
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(3, 16, 3, 16);
        add(what, place);
        add(next, place);
        updateUI();
    }

    /**
     * Sets the words.
     *
     * @param missing what is not there, a short phrase
     * @param nextStep what to do about it, a sentence
     */
    public void say(String missing, String nextStep) {
        what.setText(missing);
        // HTML wraps; both texts are our own words and numbers, never text of a capture.
        next.setText("<html><div style='text-align:center'>" + nextStep + "</div></html>");
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (what != null) {
            setBackground(Palette.paper());
            what.setFont(Palette.font().deriveFont(Font.BOLD));
            next.setForeground(Palette.faintInk());
        }
    }
}
