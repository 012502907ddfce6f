package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table in a document that a test measures: compared with it, or written into it where that is wanted. */
final class MeasuredTable {
    private static final String END = "<!-- end -->\n";

    private MeasuredTable() {}

    /**
     * Compares, or writes with {@code -Dgolden.refresh=true}.
     *
     * @param document where the table stands, between a comment with its name and one that ends it
     */
    static void check(Path document, String name, String table) throws IOException {
        String text = Files.readString(document).replace("\r\n", "\n");
        String begin = "<!-- " + name + " -->\n";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(END, from);
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(document, text.substring(0, from) + table + text.substring(to));
        } else {
            assertEquals(table, text.substring(from, to), "the table in " + document);
        }
    }
}
