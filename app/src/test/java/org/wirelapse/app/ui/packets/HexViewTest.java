package org.wirelapse.app.ui.packets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HexViewTest {
    private final HexView view = new HexView(at -> {});

    @Test
    void knowsWhichByteStandsWhere() {
        view.show("0123456789abcdefXYZ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        String text = view.getText();
        assertEquals(17, view.byteAt(text.indexOf("59")));
        assertEquals(17, view.byteAt(text.indexOf("YZ")));
        assertEquals(0, view.byteAt(text.indexOf("30")));
        assertEquals(-1, view.byteAt(0));
        assertEquals(-1, view.byteAt(text.length() - 2));
    }

    @Test
    void marksARunInBothColumnsAcrossLines() {
        view.show(new byte[40]);
        view.mark(14, 4);
        assertEquals(4, view.getHighlighter().getHighlights().length);
        view.mark(38, 100);
        assertEquals(2, view.getHighlighter().getHighlights().length);
        view.mark(40, 1);
        assertEquals(0, view.getHighlighter().getHighlights().length);
    }
}
