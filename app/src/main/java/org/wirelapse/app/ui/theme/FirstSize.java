package org.wirelapse.app.ui.theme;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;

/** How large a window or dialog is when it is first shown: as its text asks, and no larger than the screen. */
public final class FirstSize {
    private FirstSize() {}

    /** The size, given what it is at the usual size of text. */
    public static Dimension of(int width, int height) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        return new Dimension(Math.min(Pixels.of(width), screen.width), Math.min(Pixels.of(height), screen.height));
    }
}
