package org.wirelapse.app.pdf;

/** How texts look. */
enum PdfStyle {
    TITLE(17, true, 0.1f),
    HEADING(13, true, 0.1f),
    SUBHEADING(10, true, 0.1f),
    BODY(9, false, 0.1f),
    STRONG(9, true, 0.1f),
    FAINT(8.5f, false, 0.38f);

    private static final float LINE = 1.4f;

    private final float size;
    private final boolean bold;
    private final float grey;

    PdfStyle(float size, boolean bold, float grey) {
        this.size = size;
        this.bold = bold;
        this.grey = grey;
    }

    /** Size in points. */
    float size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    /** Ink: 0 is black, 1 is white. */
    float grey() {
        return grey;
    }

    /** From one line to the next, in points. */
    float lineHeight() {
        return size * LINE;
    }
}
