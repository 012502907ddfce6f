package org.wirelapse.analysis.http;

/**
 * A line as offsets.
 *
 * @param start offset of its first byte
 * @param end offset behind its last byte, the line end not counted; where it is not whole, the first byte that could not be read
 * @param next offset behind its line end, or -1 where it is not whole
 */
record Line(long start, long end, long next) {
    /** Reads a line that ends with CRLF or with LF alone (RFC 9112 §2.2) and is not longer than {@code maxBytes}. */
    static Line read(StreamReader in, long start, int maxBytes) {
        long feed = in.lineFeed(start, start + maxBytes);
        if (feed < 0) {
            return new Line(start, -feed - 1, -1);
        }
        boolean carriageReturn = feed > start && in.at(feed - 1) == '\r';
        return new Line(start, carriageReturn ? feed - 1 : feed, feed + 1);
    }

    /** True if its end was found. */
    boolean whole() {
        return next >= 0;
    }

    boolean empty() {
        return end == start;
    }

    /** True if it is whole and ends with LF alone. */
    boolean bareLineFeed() {
        return next == end + 1;
    }

    /** Bytes with the line end. */
    int bytes() {
        return (int) (next - start);
    }
}
