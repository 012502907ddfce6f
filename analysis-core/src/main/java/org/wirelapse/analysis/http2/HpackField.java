package org.wirelapse.analysis.http2;

/**
 * A header field.
 *
 * @param name in lower case as sent; null if it stands in a part of the table that the capture does not show
 * @param value the value; null like the name
 */
record HpackField(String name, String value) {
    static final HpackField UNKNOWN = new HpackField(null, null);

    /** What it takes of a dynamic table (RFC 7541 §4.1). */
    int size() {
        return 32 + (name == null ? 0 : name.length()) + (value == null ? 0 : value.length());
    }
}
