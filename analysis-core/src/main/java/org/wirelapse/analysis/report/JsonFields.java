package org.wirelapse.analysis.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of JSON objects in the words of the model: what is unknown becomes null, never 0. */
public final class JsonFields {
    private final JsonGenerator out;

    JsonFields(JsonGenerator out) {
        this.out = out;
    }

    /** A text, or null. */
    public void text(String name, String value) {
        out.writeName(name);
        text(value);
    }

    void text(String value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    /** A constant by its name, or null. */
    public void constant(String name, Enum<?> value) {
        text(name, value == null ? null : value.name());
    }

    /** A whole number. */
    public void number(String name, long value) {
        out.writeNumberProperty(name, value);
    }

    void number(long value) {
        out.writeNumber(value);
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
        out.writeName(name);
        out.writeNumber(BigDecimal.valueOf(ns, 6));
    }

    void fraction(String name, double value) {
        out.writeName(name);
        fraction(value);
    }

    private void fraction(double value) {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }

    /** A truth value, or null. */
    public void flag(String name, Boolean value) {
        if (value == null) {
            unknown(name);
        } else {
            out.writeBooleanProperty(name, value);
        }
    }

    /** A field of which nothing is known: null. */
    public void unknown(String name) {
        out.writeNullProperty(name);
    }

    /** An object; {@code fields} writes what is in it. */
    public void object(String name, Runnable fields) {
        out.writeName(name);
        object(fields);
    }

    void object(Runnable fields) {
        out.writeStartObject();
        fields.run();
        out.writeEndObject();
    }

    /** An array; {@code element} writes each of its elements. */
    public <T> void array(String name, Iterable<T> elements, Consumer<T> element) {
        out.writeName(name);
        array(elements, element);
    }

    private <T> void array(Iterable<T> elements, Consumer<T> element) {
        out.writeStartArray();
        elements.forEach(element);
        out.writeEndArray();
    }

    /** An array whose elements {@code elements} writes by {@link #rawElements}. */
    void rawArray(String name, Runnable elements) {
        out.writeName(name);
        out.writeStartArray();
        elements.run();
        out.writeEndArray();
    }

    /** The elements of an array that has been written already, at least one. */
    void rawElements(String array) {
        out.writeRawValue(array, 1, array.length() - 2);
    }

    /** Objects without a name, in an array. */
    <T> void elements(Iterable<T> elements, Consumer<T> fields) {
        array(elements, e -> object(() -> fields.accept(e)));
    }

    /** An array of objects; {@code fields} writes what is in each. */
    public <T> void objects(String name, Iterable<T> elements, Consumer<T> fields) {
        array(name, elements, e -> object(() -> fields.accept(e)));
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
        out.writeName(name);
        numbers(values);
    }

    void numbers(long... values) {
        out.writeStartArray();
        for (long value : values) {
            out.writeNumber(value);
        }
        out.writeEndArray();
    }

    /** A value whose type only its author knows: a number, a text, a truth value, a collection of these, or null. */
    void any(String name, Object value) {
        out.writeName(name);
        any(value);
    }

    private void any(Object value) {
        if (value instanceof Double || value instanceof Float) {
            fraction(((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Collection<?> collection) {
            array(collection, this::any);
        } else {
            text(value == null ? null : value.toString());
        }
    }
}
