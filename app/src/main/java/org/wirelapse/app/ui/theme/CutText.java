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
        int length = text.length();
        while (length > 0 && metrics.stringWidth(text.substring(0, length)) + metrics.charWidth('…') > width) {
            length--;
        }
        return length == 0 ? "" : text.substring(0, length) + "…";
    }
}
