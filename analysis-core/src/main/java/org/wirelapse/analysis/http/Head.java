package org.wirelapse.analysis.http;

import java.util.Set;

/**
 * Start line and header fields of a message.
 *
 * @param start the start line
 * @param end offset behind the empty line; where that was not found, the first byte that could not be read
 * @param whole true if the empty line was found
 * @param fields the fields that are kept
 * @param ambiguities what had to be forgiven in reading it
 */
record Head(StartLine start, long end, boolean whole, HeaderFields fields, Set<Ambiguity> ambiguities) {
    /** Offset of the first byte. */
    long offset() {
        return start.line().start();
    }

    int bytes() {
        return (int) (end - offset());
    }

    /** Status of a response, 0 for a request. */
    int status() {
        return start instanceof StatusLine line ? line.status() : 0;
    }
}
