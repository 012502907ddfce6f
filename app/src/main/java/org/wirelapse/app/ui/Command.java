package org.wirelapse.app.ui;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.wirelapse.app.ui.theme.Mnemonic;

/**
 * Something that the user can do: a menu item and a key.
 *
 * @param menu the menu it stands in
 * @param name in the menu; the letter behind {@code &} is its mnemonic
 * @param key as {@link KeyStroke#getKeyStroke(String)} reads it, or null
 * @param run does it; does nothing where it makes no sense
 * @param possible whether it makes sense now; the menu shows it
 * @param ticked for something that is on or off whether it is on; null for all else
 */
record Command(Menu menu, String name, String key, Runnable run, BooleanSupplier possible, BooleanSupplier ticked) {
    /** One that is always possible. */
    Command(Menu menu, String name, String key, Runnable run) {
        this(menu, name, key, run, () -> true, null);
    }

    /** The same, possible at times only. */
    Command onlyIf(BooleanSupplier condition) {
        return new Command(menu, name, key, run, condition, ticked);
    }

    /** The same as something that is on or off. */
    Command onIf(BooleanSupplier condition) {
        return new Command(menu, name, key, run, possible, condition);
    }

    /** The menus, in order. */
    enum Menu {
        FILE("File", 'F'),
        EDIT("Edit", 'E'),
        VIEW("View", 'V'),
        /** Hangs at the end of the menu above. */
        LOOK("Look", 'K'),
        GO("Go", 'G'),
        CAPTURE("Capture", 'C'),
        HELP("Help", 'H');

        private final String title;
        private final char mnemonic;

        Menu(String title, char mnemonic) {
            this.title = title;
            this.mnemonic = mnemonic;
        }

        String title() {
            return title;
        }

        char mnemonic() {
            return mnemonic;
        }
    }

    /** The name without the mark of the mnemonic. */
    String plainName() {
        return Mnemonic.of(name).text();
    }

    /** The key as people read it, or an empty text. */
    String keyWords() {
        if (key == null) {
            return "";
        }
        KeyStroke stroke = KeyStroke.getKeyStroke(key);
        if (stroke.getKeyChar() != KeyEvent.CHAR_UNDEFINED) {
            return String.valueOf(Character.toUpperCase(stroke.getKeyChar()));
        }
        String modifiers = InputEvent.getModifiersExText(stroke.getModifiers());
        return (modifiers.isEmpty() ? "" : modifiers + "+") + keyName(stroke.getKeyCode());
    }

    /** Keys by what is printed on them. */
    private static String keyName(int code) {
        return switch (code) {
            case KeyEvent.VK_EQUALS -> "=";
            case KeyEvent.VK_MINUS -> "−";
            case KeyEvent.VK_UP -> "↑";
            case KeyEvent.VK_DOWN -> "↓";
            case KeyEvent.VK_LEFT -> "←";
            case KeyEvent.VK_RIGHT -> "→";
            default -> KeyEvent.getKeyText(code);
        };
    }

    /** As Swing wants it. */
    Action action() {
        Action action = new AbstractAction(plainName()) {
            @Override
            public void actionPerformed(ActionEvent event) {
                run.run();
            }
        };
        Mnemonic mnemonic = Mnemonic.of(name);
        if (mnemonic.index() >= 0) {
            action.putValue(Action.MNEMONIC_KEY, (int) mnemonic.key());
            action.putValue(Action.DISPLAYED_MNEMONIC_INDEX_KEY, mnemonic.index());
        }
        if (key != null) {
            action.putValue(Action.ACCELERATOR_KEY, KeyStroke.getKeyStroke(key));
        }
        return action;
    }
}
