package org.wirelapse.app.ui.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Component;
import java.awt.Window;
import javax.swing.SwingUtilities;

/** The two looks of the window. Their colours stand in the properties files beside this class. */
public enum Theme {
    LIGHT("Light"),
    DARK("Dark");

    private final String title;

    Theme(String title) {
        this.title = title;
    }

    /** Name for people. */
    public String title() {
        return title;
    }

    /** The look that is installed now. */
    public static Theme current() {
        return FlatLaf.isLafDark() ? DARK : LIGHT;
    }

    /** Installs this look; windows that are open change with it. */
    public void install() {
        setUp();
        for (Window window : Window.getWindows()) {
            // Those that were closed stay in the list until their memory is collected.
            if (window.isDisplayable()) {
                SwingUtilities.updateComponentTreeUI(window);
            }
        }
    }

    /**
     * Draws something with this look, whatever the window's is. On the event thread, within one event, so that nobody sees it.
     *
     * @param component what is drawn
     * @param drawing draws it
     */
    public void draw(Component component, Runnable drawing) {
        Theme before = current();
        if (before == this) {
            drawing.run();
            return;
        }
        setUp();
        SwingUtilities.updateComponentTreeUI(component);
        try {
            drawing.run();
        } finally {
            before.setUp();
            SwingUtilities.updateComponentTreeUI(component);
        }
    }

    private void setUp() {
        FlatLaf.registerCustomDefaultsSource(Theme.class.getPackageName(), Theme.class.getClassLoader());
        if (this == DARK) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        Hatch.forget();
    }
}
