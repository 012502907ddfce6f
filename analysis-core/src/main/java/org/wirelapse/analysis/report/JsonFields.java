package org.wirelapse.analysis.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Writes the fields of JSON objects in the words of the model: what is unknown becomes null, never 0. */
public final class JsonFields {
    /** Names as they are written: a few hundred that come over and over, more than half of a document. */
    private static final Map<String, byte[]> NAMES = new ConcurrentHashMap<>();

    private final JsonText out;

    JsonFields(JsonText out) {
        this.out = out;
    }

    private void name(String name) {
        byte[] known = NAMES.get(name);
        out.name(known == null ? NAMES.computeIfAbsent(name, JsonText::quoted) : known);
    }

    /** A text, or null. */
    public void text(String name, String value) {
        name(name);
        text(value);
    }

    void text(String value) {
        if (value == null) {
            out.nothing();
        } else {
            out.string(value);
        }
    }

    /** A constant by its name, or null. */
    public void constant(String name, Enum<?> value) {
        text(name, value == null ? null : value.name());
    }

    /** A whole number. */
    public void number(String name, long value) {
        name(name);
        number(value);
    }

    void number(long value) {
        out.number(value);
    }

    void number(String name, OptionalLong value) {
        if (value.isPresent()) {
            number(name, value.getAsLong());
        } else {
            unknown(name);
        }
    }

    /** A whole number, or null where it is not known. */
    public void number(String name, OptionalInt value) {
        if (value.isPresent()) {
            number(name, value.getAsInt());
        } else {
            unknown(name);
        }
    }

    /** A time in milliseconds, to the nanosecond. */
    public void milliseconds(String name, long ns) {
        name(name);
        out.number(BigDecimal.valueOf(ns, 6).toPlainString());
    }

    void fraction(String name, double value) {
        name(name);
        fraction(value);
    }

    private void fraction(double value) {
        if (Double.isFinite(value)) {
            out.number(value);
        } else {
            out.nothing();
        }
    }

    /** A truth value, or null. */
    public void flag(String name, Boolean value) {
        if (value == null) {
            unknown(name);
        } else {
            name(name);
            out.flag(value);
        }
    }

    /** A field of which nothing is known: null. */
    public void unknown(String name) {
        name(name);
        out.nothing();
    }

    /** An object; {@code fields} writes what is in it. */
    public void object(String name, Runnable fields) {
        name(name);
        object(fields);
    }

    void object(Runnable fields) {
        out.startObject();
        fields.run();
        out.endObject();
    }

    /** An array; {@code element} writes each of its elements. */
    public <T> void array(String name, Iterable<T> elements, Consumer<T> element) {
        name(name);
        array(elements, element);
    }

    private <T> void array(Iterable<T> elements, Consumer<T> element) {
        out.startArray();
        elements.forEach(element);
        out.endArray();
    }

    /** An array whose elements {@code elements} writes. */
    void array(String name, Consumer<JsonText> elements) {
        name(name);
        out.startArray();
        elements.accept(out);
        out.endArray();
    }

    /** An array of objects; {@code fields} writes what is in each. */
    public <T> void objects(String name, Iterable<T> elements, Consumer<T> fields) {
        name(name);
        out.startArray();
        objects(elements, fields);
        out.endArray();
    }

    /** Objects one behind the other. */
    <T> void objects(Iterable<T> elements, Consumer<T> fields) {
        for (T element : elements) {
            out.startObject();
            fields.accept(element);
            out.endObject();
        }
    }

    void texts(String name, Iterable<String> values) {
        array(name, values, this::text);
    }

    void constants(String name, Iterable<? extends Enum<?>> values) {
        array(name, values, value -> text(value.name()));
    }

    void numbers(String name, Iterable<Integer> values) {
        array(name, values, this::number);
    }

    /** An array of whole numbers. */
    public void numbers(String name, long... values) {
        name(name);
        numbers(values);
    }

    void numbers(long... values) {
        out.startArray();
        for (long value : values) {
            out.number(value);
        }
        out.endArray();
    }

    /** A value whose type only its author knows: a number, a text, a truth value, a collection of these, or null. */
    void any(String name, Object value) {
        name(name);
        any(value);
    }

    private void any(Object value) {
        if (value instanceof Double || value instanceof Float) {
            fraction(((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            out.number(number.longValue());
        } else if (value instanceof Boolean flag) {
            out.flag(flag);
        } else if (value instanceof Collection<?> collection) {
            array(collection, this::any);
        } else {
            text(value == null ? null : value.toString());
        }
    }
}
