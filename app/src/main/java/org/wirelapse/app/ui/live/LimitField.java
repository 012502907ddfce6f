package org.wirelapse.app.ui.live;

import java.awt.FlowLayout;
import java.util.prefs.Preferences;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.wirelapse.app.ui.theme.Mnemonic;

/** A limit that can be set: a check box, a number and its unit. */
final class LimitField extends JPanel {
    private static final int MOST = 1_000_000_000;

    private final JCheckBox wanted = new JCheckBox();
    private final JSpinner number;
    private final String key;

    /**
     * A limit that is off.
     *
     * @param key names it among the preferences, and to tests
     * @param words what stands before the number, with a mark before its {@link Mnemonic}
     * @param value the number to begin with
     * @param unit what stands behind it
     */
    LimitField(String key, String words, int value, String unit) {
        super(new FlowLayout(FlowLayout.LEADING, 4, 0));
        this.key = key;
        number = new JSpinner(new SpinnerNumberModel(value, 1, MOST, 1));
        ((JSpinner.NumberEditor) number.getEditor()).getTextField().setColumns(5);
        wanted.setName(key);
        Mnemonic.on(wanted, words);
        wanted.getAccessibleContext().setAccessibleName(Mnemonic.of(words).text() + " so many " + unit);
        number.setName(key + "Value");
        number.getAccessibleContext().setAccessibleName(Mnemonic.of(words).text() + ", " + unit);
        number.setEnabled(false);
        wanted.addActionListener(event -> number.setEnabled(wanted.isSelected()));
        add(wanted);
        add(number);
        add(new JLabel(unit));
    }

    /** The limit, 0 where it is off. */
    int value() {
        return wanted.isSelected() ? (Integer) number.getValue() : 0;
    }

    void enabled(boolean possible) {
        wanted.setEnabled(possible);
        number.setEnabled(possible && wanted.isSelected());
    }

    void load(Preferences preferences) {
        int stored = preferences.getInt(key, 0);
        wanted.setSelected(stored > 0);
        number.setEnabled(stored > 0);
        if (stored > 0 && stored <= MOST) {
            number.setValue(stored);
        }
    }

    void store(Preferences preferences) {
        preferences.putInt(key, value());
    }
}
