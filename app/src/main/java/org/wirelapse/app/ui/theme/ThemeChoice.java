package org.wirelapse.app.ui.theme;

import java.util.prefs.Preferences;

/** The look that the user wants, kept between starts. */
public enum ThemeChoice {
    LIGHT,
    DARK,
    /** Whichever the system has. */
    SYSTEM;

    private static final String PREFERENCE = "theme";

    /** What was chosen last. */
    public static ThemeChoice stored(Preferences preferences) {
        String name = preferences.get(PREFERENCE, LIGHT.name());
        for (ThemeChoice choice : values()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return LIGHT;
    }

    /** Remembers it for the next start. */
    public void remember(Preferences preferences) {
        preferences.put(PREFERENCE, name());
    }

    /** The look that it means now. Asking the system may take a moment. */
    public Theme theme() {
        return switch (this) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> SystemLook.dark() ? Theme.DARK : Theme.LIGHT;
        };
    }
}
