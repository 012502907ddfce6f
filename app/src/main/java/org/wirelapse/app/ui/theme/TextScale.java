package org.wirelapse.app.ui.theme;

import java.awt.Font;
import java.util.prefs.Preferences;
import javax.swing.UIManager;

/** How much larger or smaller than usual all text is, kept between starts. */
public final class TextScale {
    private static final String PREFERENCE = "textPoints";
    private static final int USUAL = 13;
    private static final int SMALLEST = 9;
    private static final int LARGEST = 28;

    private TextScale() {}

    /** Sets the size that was chosen last; to be called before a look is installed. */
    public static void restore(Preferences preferences) {
        // Else nothing is asked of Swing yet: it would load a look of its own first.
        if (preferences.getInt(PREFERENCE, 0) != 0) {
            install(preferences);
        }
    }

    private static void install(Preferences preferences) {
        int points = preferences.getInt(PREFERENCE, 0);
        UIManager.put("defaultFont", points == 0 ? null : new Font(Font.SANS_SERIF, Font.PLAIN, USUAL + points));
    }

    /** As large as usual. */
    public static void reset(Preferences preferences) {
        preferences.remove(PREFERENCE);
        install(preferences);
    }

    /** Adds points, within what can be read and laid out. */
    public static void change(Preferences preferences, int points) {
        int size = USUAL + preferences.getInt(PREFERENCE, 0) + points;
        if (size >= SMALLEST && size <= LARGEST) {
            preferences.putInt(PREFERENCE, size - USUAL);
            install(preferences);
        }
    }
}
