package org.wirelapse.app.ui;

import java.util.concurrent.Executor;
import java.util.prefs.Preferences;
import javax.swing.SwingUtilities;
import org.wirelapse.app.ui.theme.TextScale;
import org.wirelapse.app.ui.theme.Theme;
import org.wirelapse.app.ui.theme.ThemeChoice;

/** The window's look and the size of its text, as chosen by the user and remembered. On the event thread. */
final class Looks {
    private final Preferences preferences;
    private final Executor background;

    /**
     * As remembered; nothing is installed yet.
     *
     * @param background asks the system, which may take a moment
     */
    Looks(Preferences preferences, Executor background) {
        this.preferences = preferences;
        this.background = background;
    }

    /** Installs what was chosen last, before there is a window. */
    static void restore(Preferences preferences) {
        TextScale.restore(preferences);
        ThemeChoice.stored(preferences).theme(preferences).install();
    }

    /** The look as chosen. */
    ThemeChoice chosen() {
        return ThemeChoice.stored(preferences);
    }

    /** Changes the look and remembers it. */
    void choose(ThemeChoice choice) {
        choice.remember(preferences);
        choice.theme(preferences).install();
        followSystem();
    }

    /** Where the system's look is wanted, asks which it is; it may have changed while other windows were in front. */
    void followSystem() {
        if (chosen() == ThemeChoice.SYSTEM) {
            background.execute(() -> {
                ThemeChoice.askSystem(preferences);
                SwingUtilities.invokeLater(() -> {
                    Theme wanted = chosen().theme(preferences);
                    if (wanted != Theme.current()) {
                        wanted.install();
                    }
                });
            });
        }
    }

    /** Makes all text as large as usual, and remembers it. */
    void usualText() {
        TextScale.reset(preferences);
        Theme.current().install();
    }

    /** Makes all text larger or smaller by some points, and remembers it. */
    void scaleText(int points) {
        TextScale.change(preferences, points);
        Theme.current().install();
    }
}
