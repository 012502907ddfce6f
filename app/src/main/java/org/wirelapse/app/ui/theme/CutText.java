package org.wirelapse.app.ui.theme;

import java.awt.FontMetrics;

/** Text for places of a given width. */
public final class CutText {
    private CutText() {}

    /** As much of a text as there is room for, with an ellipsis where it is cut; empty where nothing fits. */
    public static String fitting(FontMetrics metrics, String text, double width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        // Halving, because a text from a capture may be very long.
        int fits = 0;
        int over = text.length();
        while (over - fits > 1) {
            int middle = (fits + over) >>> 1;
            if (metrics.stringWidth(text.substring(0, middle)) + metrics.charWidth('…') <= width) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        return fits == 0 ? "" : text.substring(0, fits) + "…";
    }
}
