package org.wirelapse.analysis.report;

import java.io.IOException;
import java.io.Writer;

/** Lines for a terminal: broken at blanks before column 100, with everything made visible that a terminal would obey. */
final class TextLines {
    private static final int COLUMNS = 100;

    private final Writer out;

    TextLines(Writer out) {
        this.out = out;
    }

    void heading(String text) throws IOException {
        line("");
        line(text);
    }

    /** A line that is known to fit. */
    void line(String text) throws IOException {
        out.write(VisibleText.line(text).stripTrailing());
        out.write('\n');
    }

    /** Text that is broken into lines; the later ones are indented as far as the first one's lead reaches. */
    void paragraph(String lead, String text) throws IOException {
        String rest = VisibleText.line(text);
        String before = lead;
        int room = COLUMNS - lead.length();
        while (rest.length() > room) {
            int blank = rest.lastIndexOf(' ', room);
            int cut = blank > 0 ? blank : room;
            line(before + rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
            before = " ".repeat(lead.length());
        }
        line(before + rest);
    }
}
