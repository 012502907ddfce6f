package org.wirelapse.app.ui;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.prefs.Preferences;
import javax.swing.JFrame;
import org.wirelapse.app.ui.theme.FirstSize;

/** Where the window was left, kept between starts. */
final class WindowPlace {
    private static final Dimension SMALLEST = new Dimension(640, 400);
    private static final String X = "window.x";
    private static final String Y = "window.y";
    private static final String WIDTH = "window.width";
    private static final String HEIGHT = "window.height";
    private static final String MAXIMIZED = "window.maximized";

    private WindowPlace() {}

    /**
     * Puts the window there, or in the middle where it was never left or that screen has gone. All before the window exists for the display:
     * one that moves as soon as it is made is now and then taken to be at its first place for ever (on X without a window manager), and
     * then whoever aims at what is in it misses.
     */
    static void restore(JFrame frame, Preferences preferences) {
        Dimension first = FirstSize.of(1280, 800);
        Rectangle place = new Rectangle(
                preferences.getInt(X, 0),
                preferences.getInt(Y, 0),
                Math.max(SMALLEST.width, preferences.getInt(WIDTH, first.width)),
                Math.max(SMALLEST.height, preferences.getInt(HEIGHT, first.height)));
        frame.setSize(place.getSize());
        if (preferences.getInt(WIDTH, 0) > 0 && onAScreen(place)) {
            frame.setLocation(place.getLocation());
        } else {
            frame.setLocationRelativeTo(null);
        }
        if (preferences.getBoolean(MAXIMIZED, false)) {
            frame.setExtendedState(Frame.MAXIMIZED_BOTH);
        }
    }

    private static boolean onAScreen(Rectangle place) {
        for (GraphicsDevice screen :
                GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
            GraphicsConfiguration configuration = screen.getDefaultConfiguration();
            if (configuration.getBounds().contains(place.getCenterX(), place.getY() + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Notes where it is. */
    static void remember(JFrame frame, Preferences preferences) {
        boolean maximized = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
        preferences.putBoolean(MAXIMIZED, maximized);
        if (!maximized) {
            preferences.putInt(X, frame.getX());
            preferences.putInt(Y, frame.getY());
            preferences.putInt(WIDTH, frame.getWidth());
            preferences.putInt(HEIGHT, frame.getHeight());
        }
    }
}
