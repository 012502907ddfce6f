package org.wirelapse.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.ui.theme.Theme;

/** Everything can be reached without a mouse, and has a name for eyes that listen. */
@ExtendWith(OnEventThread.class)
class AccessibilityTest {
    private final Preferences preferences = Preferences.userRoot().node("wirelapse-test-accessibility");

    @TempDir
    private Path folder;

    private WindowContent content;

    @BeforeEach
    void open() {
        Theme.LIGHT.install();
        content = new WindowContent(preferences, new LeftoverCaptures(folder), Runnable::run);
    }

    @AfterEach
    void close() throws BackingStoreException {
        preferences.removeNode();
    }

    @Test
    void everyControlHasANameAndCanHaveTheFocus() throws IOException {
        assertEquals(List.of(), Reach.complaints(content));
        content.opened(SampleSession.open("queue-overflow-reno"), false);
        content.complain(List.of("Something did not work", "because of this", "and that"));
        for (int view = 0; view < 9; view++) {
            content.analysis().showView(view);
            Picture.of(content, 1280, 760);
        }
        assertEquals(List.of(), Reach.complaints(content));
    }

    @Test
    void everyMenuItemHasALetterOfItsOwn() {
        for (JMenu menu : menus()) {
            Map<Integer, String> taken = new HashMap<>();
            for (var component : menu.getMenuComponents()) {
                if (component instanceof JMenuItem item) {
                    assertTrue(item.getMnemonic() > 0, () -> menu.getText() + " > " + item.getText() + " has none");
                    String other = taken.put(item.getMnemonic(), item.getText());
                    assertEquals(null, other, () -> menu.getText() + " > " + item.getText() + " has that of " + other);
                }
            }
        }
    }

    @Test
    void noTwoCommandsHaveOneKey() {
        Set<KeyStroke> taken = new HashSet<>();
        for (JMenu menu : menus()) {
            for (var component : menu.getMenuComponents()) {
                if (component instanceof JMenuItem item && item.getAccelerator() != null) {
                    assertTrue(taken.add(item.getAccelerator()), item.getText());
                }
            }
        }
        assertTrue(taken.size() > 40);
    }

    /** All menus, also those within others. */
    private List<JMenu> menus() {
        MenuBar bar = new MenuBar(Commands.of(content, new NoWindow(content, preferences)), new JTextField());
        List<JMenu> menus = new ArrayList<>();
        for (var component : Components.of(bar)) {
            if (component instanceof JMenu menu) {
                menus.add(menu);
            }
        }
        assertEquals(7, menus.size());
        return menus;
    }
}
