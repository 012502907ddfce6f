package org.wirelapse.analysis.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * One JSON object that is a whole document, written as a stream, so that its size costs no memory; in UTF-8, which is the encoding of JSON
 * (RFC 8259 §8.1).
 */
public final class JsonDocument {
    private JsonDocument() {}

    /**
     * Writes a document and leaves the stream open.
     *
     * @param fields writes what is in the object
     * @throws IOException if the stream fails, or {@code fields} does with an {@link UncheckedIOException}
     */
    public static void write(OutputStream out, Consumer<JsonFields> fields) throws IOException {
        JsonText text = JsonText.to(out);
        JsonFields json = new JsonFields(text);
        try {
            json.object(() -> fields.accept(json));
            text.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write('\n');
        out.flush();
    }
}
