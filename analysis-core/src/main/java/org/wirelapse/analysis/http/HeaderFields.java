package org.wirelapse.analysis.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header fields that explain timing and framing, in the order sent. Of credentials and cookies it is known that they were sent, not
 * what they were: an analysis holds {@link #HIDDEN} for their values unless its user asked for secrets.
 *
 * @param fields name in lower case and value as sent, without surrounding blanks
 */
public record HeaderFields(List<Field> fields) {
    /** No fields. */
    public static final HeaderFields NONE = new HeaderFields(List.of());

    /** Stands for a value that must not be shown. */
    public static final String HIDDEN = "[hidden]";

    /** More fields of a message are not kept. */
    public static final int MOST_FIELDS = KeptFields.MAX_FIELDS;

    /**
     * One field line.
     *
     * @param name in lower case
     * @param value without surrounding blanks, ISO-8859-1, at most 1,024 characters
     */
    public record Field(String name, String value) {
        /** The field as it is kept, or null if it is none that is. */
        public static Field kept(String lowerCaseName, String value) {
            boolean tooLong = value.length() > KeptFields.MAX_VALUE_LENGTH;
            String kept = tooLong ? value.substring(0, KeptFields.MAX_VALUE_LENGTH) : value;
            return KeptFields.contains(lowerCaseName) ? new Field(lowerCaseName, kept.strip()) : null;
        }

        private boolean secret() {
            return KeptFields.secret(name);
        }

        /** The same name with nothing told of its value. */
        public Field hidden() {
            return new Field(name, HIDDEN);
        }
    }

    /** True if a field of that name holds credentials or cookies. */
    public static boolean secret(String lowerCaseName) {
        return KeptFields.secret(lowerCaseName);
    }

    /** True if values of some of them are hidden. */
    public boolean hidden() {
        return fields.stream().anyMatch(field -> field.value().equals(HIDDEN));
    }

    /** The same fields, the values of credentials and cookies hidden. */
    HeaderFields withoutSecrets() {
        return fields.stream().anyMatch(Field::secret)
                ? new HeaderFields(
                        fields.stream().map(f -> f.secret() ? f.hidden() : f).toList())
                : this;
    }

    /** Value of the first field of that name. */
    public Optional<String> first(String lowerCaseName) {
        for (Field field : fields) {
            if (field.name().equals(lowerCaseName)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** The elements of all comma-separated fields of that name, in order, empty ones left out (RFC 9110 §5.6.1). */
    public List<String> elements(String lowerCaseName) {
        List<String> elements = new ArrayList<>();
        for (Field field : fields) {
            if (field.name().equals(lowerCaseName)) {
                addElements(field.value(), elements);
            }
        }
        return elements;
    }

    private static void addElements(String value, List<String> elements) {
        for (int from = 0; from <= value.length(); ) {
            int comma = value.indexOf(',', from);
            int end = comma < 0 ? value.length() : comma;
            String element = value.substring(from, end).strip();
            if (!element.isEmpty()) {
                elements.add(element);
            }
            from = end + 1;
        }
    }

    /** True if a comma-separated field of that name lists the token, in any case (RFC 9110 §5.6.1). */
    public boolean lists(String lowerCaseName, String token) {
        for (String element : elements(lowerCaseName)) {
            if (element.equalsIgnoreCase(token)) {
                return true;
            }
        }
        return false;
    }
}
