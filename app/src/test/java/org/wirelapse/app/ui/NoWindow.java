package org.wirelapse.app.ui;

import org.wirelapse.app.ui.compare.SecondCaptures;
import org.wirelapse.app.ui.export.Exports;
import org.wirelapse.app.ui.export.Printing;
import org.wirelapse.app.ui.theme.ThemeChoice;

/** Stands where commands need a frame that a test has not. */
final class NoWindow implements WindowActions {
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
    public void copy() {}

    @Override
    public void tableMenu() {}

    @Override
    public void copyTable() {}

    @Override
    public void showKeys() {}

    @Override
    public void look(ThemeChoice choice) {}

    @Override
    public ThemeChoice look() {
        return ThemeChoice.LIGHT;
    }

    @Override
    public void usualText() {}

    @Override
    public void scaleText(int points) {}
}
