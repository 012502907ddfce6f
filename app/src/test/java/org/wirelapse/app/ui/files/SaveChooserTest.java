package org.wirelapse.app.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.junit.jupiter.api.Test;

class SaveChooserTest {
    private static final List<String> PICTURES = List.of("png", "svg");

    @Test
    void addsTheExtensionThatWasChosenWhereNoneWasTyped() {
        FileNameExtensionFilter svg = new FileNameExtensionFilter("SVG", "svg");
        assertEquals("a.PNG", SaveChooser.withExtension("a.PNG", PICTURES, svg));
        assertEquals("a.b.svg", SaveChooser.withExtension("a.b", PICTURES, svg));
        assertEquals("a.png", SaveChooser.withExtension("a", PICTURES, null));
        assertEquals("tables", SaveChooser.withExtension("tables", List.of(), svg));
    }
}
