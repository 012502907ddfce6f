package org.wirelapse.analysis.http;

/**
 * A status line (RFC 9112 §4).
 *
 * @param version {@code 1.1} or {@code 1.0}
 * @param status 100 to 999; what is above 599 counts as a server's error (RFC 9110 §15)
 * @param line where it stands
 */
record StatusLine(String version, int status, Line line) implements StartLine {
    private static final int STATUS_AT = 9;

    static StatusLine read(StreamReader in, long offset) {
        String version = StartLine.version(in, offset);
        if (version == null || in.at(offset + STATUS_AT - 1) != ' ') {
            return null;
        }
        int status = status(in, offset + STATUS_AT);
        return status < 0 ? null : new StatusLine(version, status, Line.read(in, offset, MAX_BYTES));
    }

    private static int status(StreamReader in, long offset) {
        int status = 0;
        for (int i = 0; i < 3; i++) {
            int digit = in.at(offset + i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            status = 10 * status + digit;
        }
        int behind = in.at(offset + 3);
        boolean ends = behind == ' ' || behind == '\r' || behind == '\n' || behind == StreamReader.NOTHING;
        return ends && status >= 100 ? status : -1;
    }

    /** True for 1xx but 101: more responses to the same request follow (RFC 9110 §15.2). */
    boolean interim() {
        return status < 200 && status != 101;
    }
}
