package org.wirelapse.analysis.report;

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

    private JsonPieces() {}

    /**
     * Writes the array.
     *
     * @param json where it belongs
     * @param writer gives what writes the fields of an element to where it is told
     */
    static <T> void objects(JsonFields json, String name, List<T> elements, Function<JsonFields, Consumer<T>> writer) {
        json.array(name, text -> {
            for (List<T> round : split(elements, ROUND)) {
                split(round, PIECE).parallelStream()
                        .map(piece -> text(piece, writer))
                        .forEachOrdered(text::append);
            }
        });
    }

    private static <T> JsonText text(List<T> piece, Function<JsonFields, Consumer<T>> writer) {
        JsonText text = JsonText.kept();
        JsonFields json = new JsonFields(text);
        json.objects(piece, writer.apply(json));
        return text;
    }

    private static <T> List<List<T>> split(List<T> elements, int most) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += most) {
            parts.add(elements.subList(from, Math.min(elements.size(), from + most)));
        }
        return parts;
    }
}
