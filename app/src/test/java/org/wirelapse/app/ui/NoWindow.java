package org.wirelapse.app.ui;

import java.util.prefs.Preferences;
import org.wirelapse.app.ui.compare.SecondCaptures;
import org.wirelapse.app.ui.export.Exports;
import org.wirelapse.app.ui.export.Printing;

/** Stands where commands need a frame that a test has not. */
final class NoWindow implements WindowActions {
    private final FocusedPart focused;
    private final Looks looks;

    NoWindow(WindowContent content, Preferences preferences) {
        focused = new FocusedPart(content);
        looks = new Looks(preferences, Runnable::run);
    }

    @Override
    public void chooseFile() {}

    @Override
    public void saveCapture() {}

    @Override
    public void chooseCapture() {}

    @Override
    public void startOrStop() {}

    @Override
    public Exports exports() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Printing printing() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SecondCaptures seconds() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void quit() {}

    @Override
    public void focusFilter() {}

    @Override
    public FocusedPart focused() {
        return focused;
    }

    @Override
    public void showKeys() {}

    @Override
    public Looks looks() {
        return looks;
    }
}
