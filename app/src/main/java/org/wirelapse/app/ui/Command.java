package org.wirelapse.app.ui;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;

/**
 * Something that the user can do: a menu item and a key.
 *
 * @param menu the menu it stands in
 * @param name in the menu; the letter behind {@code &} is its mnemonic
 * @param key as {@link KeyStroke#getKeyStroke(String)} reads it, or null
 * @param run does it
 */
record Command(Menu menu, String name, String key, Runnable run) {
    /** The menus, in order. */
    enum Menu {
        FILE("File", 'F'),
        VIEW("View", 'V'),
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
        return name.replace("&", "");
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
        int mark = name.indexOf('&');
        if (mark >= 0) {
            action.putValue(Action.MNEMONIC_KEY, (int) Character.toUpperCase(name.charAt(mark + 1)));
            action.putValue(Action.DISPLAYED_MNEMONIC_INDEX_KEY, mark);
        }
        if (key != null) {
            action.putValue(Action.ACCELERATOR_KEY, KeyStroke.getKeyStroke(key));
        }
        return action;
    }
}
