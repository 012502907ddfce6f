package org.wirelapse.app.ui.theme;

import java.util.prefs.Preferences;

/** The look that the user wants, kept between starts. */
public enum ThemeChoice {
    LIGHT,
    DARK,
    /** Whichever the system has. */
    SYSTEM;

    private static final String PREFERENCE = "theme";
    private static final String SYSTEM_IS_DARK = "systemIsDark";

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

    /** The look that it means; for the system's, that which it had when it was last asked. */
    public Theme theme(Preferences preferences) {
        return switch (this) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> preferences.getBoolean(SYSTEM_IS_DARK, false) ? Theme.DARK : Theme.LIGHT;
        };
    }

    /** Asks the system which look it has, and notes it. May take a moment; not for the event thread. */
    public static void askSystem(Preferences preferences) {
        preferences.putBoolean(SYSTEM_IS_DARK, SystemLook.dark());
    }
}
