package org.wirelapse.analysis.http;

/** The first line of a message (RFC 9112 §2.1). */
sealed interface StartLine permits RequestLine, StatusLine {
    /** Start lines up to this length are read. RFC 9112 §3 recommends at least 8,000. */
    int MAX_BYTES = 16 * 1024;

    /** {@code 1.1}, {@code 1.0}, or null where the line is cut before it or has none. */
    String version();

    /** The line, perhaps cut. */
    Line line();

    /** Which message it begins. */
    enum Kind {
        REQUEST,
        RESPONSE;

        /** Reads the start line at that offset; null if no message of this kind begins there. */
        StartLine read(StreamReader in, long offset) {
            return this == REQUEST ? RequestLine.read(in, offset) : StatusLine.read(in, offset);
        }
    }

    /** The digits of {@code HTTP/1.x} at that offset as {@code 1.x}, or null if something else stands there. */
    static String version(StreamReader in, long offset) {
        int minor = in.at(offset + 7);
        return in.matches(offset, "HTTP/1.") && minor >= '0' && minor <= '9' ? "1." + (char) minor : null;
    }
}
