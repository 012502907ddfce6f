package org.wirelapse.app.ui.theme;

import com.formdev.flatlaf.util.UIScale;

/** Lengths of what is drawn by hand, which grow with the text as those of the look itself do. */
public final class Pixels {
    private Pixels() {}

    /** As many pixels as a length has at the usual size of text. */
    public static int of(int usual) {
        return UIScale.scale(usual);
    }

    /** How many times the usual size. */
    public static float factor() {
        return UIScale.getUserScaleFactor();
    }
}
