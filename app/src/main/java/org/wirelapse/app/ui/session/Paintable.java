package org.wirelapse.app.ui.session;

import java.awt.Graphics2D;

/** A view that can draw what it shows in any size: on paper, or into an image or a vector file. On the event thread only. */
public interface Paintable {
    /** What it shows, in a few words: the caption of a picture, or the stem of its file's name. */
    String caption();

    /** True while there is something to draw. */
    boolean hasContent();

    /**
     * Draws all of it with its background, in the colours of the present look.
     *
     * @param g its origin is the upper left corner of the picture
     * @param width in the units of {@code g}
     * @param height in the units of {@code g}
     */
    void paintOn(Graphics2D g, int width, int height);
}
