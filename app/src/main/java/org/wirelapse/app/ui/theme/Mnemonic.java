package org.wirelapse.app.ui.theme;

import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;

/**
 * The letter that, with Alt, reaches a control: the one behind {@code &} in its text.
 *
 * @param text the text without the mark
 * @param index of the letter in it, -1 for none
 */
public record Mnemonic(String text, int index) {
    /** Reads a text with its mark. */
    public static Mnemonic of(String marked) {
        int mark = marked.indexOf('&');
        return new Mnemonic(marked.replace("&", ""), mark);
    }

    /** The letter as a key. */
    public char key() {
        return Character.toUpperCase(text.charAt(index));
    }

    /** Gives a button its text and letter. */
    public static <B extends AbstractButton> B on(B button, String marked) {
        Mnemonic mnemonic = of(marked);
        button.setText(mnemonic.text);
        if (mnemonic.index >= 0) {
            button.setMnemonic(mnemonic.key());
            button.setDisplayedMnemonicIndex(mnemonic.index);
        }
        return button;
    }

    /** Gives a label its text, and its letter to the control that it stands at. */
    public static JLabel label(JLabel label, String marked, JComponent control) {
        Mnemonic mnemonic = of(marked);
        label.setText(mnemonic.text);
        label.setLabelFor(control);
        if (mnemonic.index >= 0) {
            label.setDisplayedMnemonic(mnemonic.key());
            label.setDisplayedMnemonicIndex(mnemonic.index);
        }
        return label;
    }
}
