package org.wirelapse.app.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.app.ui.Reach;

class CaptureFormTest {
    @Test
    void everyFieldHasANameAndALetterOfItsOwn() {
        CaptureForm form = new CaptureForm();
        assertEquals(List.of(), Reach.complaints(form));
        assertEquals(List.of(), Reach.letters(form));
    }
}
