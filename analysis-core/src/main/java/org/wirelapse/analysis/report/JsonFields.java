package org.wirelapse.analysis.report;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes the fields of JSON objects in the words of the model: what is unknown becomes null, never 0. */
public final class JsonFields {
    /** Names as they are written: a few hundred that come over and over, more than half of a document. */
    private static final Map<String, SerializableString> NAMES = new ConcurrentHashMap<>();

    private final JsonGenerator out;

    JsonFields(JsonGenerator out) {
        this.out = out;
    }

    private void name(String name) {
        SerializableString known = NAMES.get(name);
        out.writeName(known == null ? NAMES.computeIfAbsent(name, SerializedString::new) : known);
    }

    /** A text, or null. */
    public void text(String name, String value) {
        name(name);
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
        name(name);
        number(value);
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
        name(name);
        out.writeNumber(BigDecimal.valueOf(ns, 6));
    }

    void fraction(String name, double value) {
        name(name);
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
            name(name);
            out.writeBoolean(value);
        }
    }

    /** A field of which nothing is known: null. */
    public void unknown(String name) {
        name(name);
        out.writeNull();
    }

    /** An object; {@code fields} writes what is in it. */
    public void object(String name, Runnable fields) {
        name(name);
        object(fields);
    }

    void object(Runnable fields) {
        out.writeStartObject();
        fields.run();
        out.writeEndObject();
    }

    /** An array; {@code element} writes each of its elements. */
    public <T> void array(String name, Iterable<T> elements, Consumer<T> element) {
        name(name);
        array(elements, element);
    }

    private <T> void array(Iterable<T> elements, Consumer<T> element) {
        out.writeStartArray();
        elements.forEach(element);
        out.writeEndArray();
    }

    /** An array whose elements {@code elements} writes to the document as they are. */
    void rawArray(String name, Consumer<OutputStream> elements) {
        name(name);
        out.writeStartArray();
        out.flush();
        elements.accept((OutputStream) out.streamWriteOutputTarget());
        out.writeEndArray();
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
        name(name);
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
        name(name);
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
