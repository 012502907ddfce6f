package org.wirelapse.app.ui;

import java.awt.KeyEventDispatcher;
import java.awt.event.KeyEvent;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;

/**
 * Keeps letters that are meant for menus from doing what they do outside of them. Swing compares what is typed without its modifiers, so that
 * Alt+F would open the File menu and in the same breath do what F does; and what a press in a menu types comes when the menu may be closed.
 */
final class MenuKeys implements KeyEventDispatcher {
    private boolean pressedInMenu;

    /** Sees each event before a menu does, which may close by it. */
    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        if (event.getID() == KeyEvent.KEY_PRESSED) {
            pressedInMenu = MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
        }
        return event.getID() == KeyEvent.KEY_TYPED
                && !(event.getComponent() instanceof JTextComponent)
                && (pressedInMenu || isChord(event));
    }

    /** Not so where Alt and Ctrl together, or AltGr, only make the character, as [ and ] on many keyboards. */
    private static boolean isChord(KeyEvent event) {
        boolean makesCharacter = event.isAltGraphDown() || event.isAltDown() && event.isControlDown();
        return !makesCharacter && (event.isAltDown() || event.isControlDown() || event.isMetaDown());
    }
}
