package org.wirelapse.analysis.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes a long array of objects with all processors: while a piece of it is written, those behind become texts at the same time.
 */
final class JsonPieces {
    private static final int PIECE = 8;
    /** So many elements become texts before these are written: the texts of all would take as much memory as the whole document. */
    private static final int ROUND = 256 * PIECE;

    private final OutputStream out;
    private boolean begun;

    private JsonPieces(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes the array; fails with an {@link UncheckedIOException} if it cannot be written.
     *
     * @param json where it belongs
     * @param writer gives what writes the fields of an element to where it is told
     */
    static <T> void objects(JsonFields json, String name, List<T> elements, Function<JsonFields, Consumer<T>> writer) {
        json.rawArray(name, out -> {
            JsonPieces pieces = new JsonPieces(out);
            for (List<T> round : split(elements, ROUND)) {
                split(round, PIECE).parallelStream()
                        .map(piece -> JsonDocument.array(part -> part.elements(piece, writer.apply(part))))
                        .forEachOrdered(pieces::write);
            }
        });
    }

    private static <T> List<List<T>> split(List<T> elements, int most) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += most) {
            parts.add(elements.subList(from, Math.min(elements.size(), from + most)));
        }
        return parts;
    }

    /** Writes what an array holds; a comma before it takes the place of the bracket. */
    private void write(byte[] array) {
        array[0] = ',';
        int from = begun ? 0 : 1;
        begun = true;
        try {
            out.write(array, from, array.length - 1 - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
