package org.wirelapse.analysis.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * One JSON object that is a whole document, written as a stream, so that its size costs no memory; in UTF-8, which is the encoding of JSON
 * (RFC 8259 §8.1).
 */
public final class JsonDocument {
    /** All but ASCII is escaped: what a capture brings may turn the direction of writing, or be a command to a terminal. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private JsonDocument() {}

    /** The text of an array. */
    static byte[] array(Consumer<JsonFields> elements) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            elements.accept(new JsonFields(generator));
        }
        return text.toByteArray();
    }

    /**
     * Writes a document and leaves the stream open.
     *
     * @param fields writes what is in the object
     * @throws IOException if the stream fails, or {@code fields} does with an {@link UncheckedIOException}
     */
    public static void write(OutputStream out, Consumer<JsonFields> fields) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            JsonFields json = new JsonFields(generator);
            json.object(() -> fields.accept(json));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
        out.write('\n');
        out.flush();
    }
}
