package org.wirelapse.analysis.http;

import java.nio.charset.StandardCharsets;
import org.wirelapse.analysis.stream.ByteStream;

/**
 * Looks at single bytes and lines of a stream through a small buffer. A read after a jump is small, so that a look at the first bytes of
 * a segment costs little; reads in a row grow.
 */
final class StreamReader {
    /** What {@link #at} answers where the capture holds no byte. */
    static final int NOTHING = -1;

    private static final int FIRST_READ_BYTES = 256;
    private static final int LARGEST_READ_BYTES = 4096;
    private static final int MAX_EMPTY_BYTES = 8;

    private final ByteStream stream;
    private byte[] block = new byte[FIRST_READ_BYTES];
    private long blockStart;
    private int blockLength;
    private int readBytes = FIRST_READ_BYTES;

    /** Invariant: no byte in [searchedFrom, searchedTo) is a line feed. So a search never covers the same bytes twice in a row. */
    private long searchedFrom;

    private long searchedTo;

    StreamReader(ByteStream stream) {
        this.stream = stream;
    }

    ByteStream stream() {
        return stream;
    }

    /** The byte at that offset, 0 to 255, or {@link #NOTHING}. */
    int at(long offset) {
        if (offset < blockStart || offset >= blockStart + blockLength) {
            load(offset);
            if (blockLength == 0) {
                return NOTHING;
            }
        }
        return block[(int) (offset - blockStart)] & 0xff;
    }

    private void load(long offset) {
        boolean follows = blockLength > 0 && offset == blockStart + blockLength;
        readBytes = follows ? Math.min(2 * readBytes, LARGEST_READ_BYTES) : FIRST_READ_BYTES;
        if (readBytes > block.length) {
            block = new byte[readBytes];
        }
        blockStart = offset;
        blockLength = stream.read(offset, block, 0, readBytes);
    }

    /**
     * Finds the next line feed.
     *
     * @param from where to begin
     * @param limit where to give up
     * @return its offset; or, negated and less one, the offset where the capture holds no byte, at most {@code limit}
     */
    long lineFeed(long from, long limit) {
        if (from < searchedFrom || from > searchedTo) {
            searchedFrom = from;
            searchedTo = from;
        }
        while (searchedTo < limit) {
            int value = at(searchedTo);
            if (value == '\n') {
                return searchedTo;
            }
            if (value == NOTHING) {
                return -searchedTo - 1;
            }
            searchedTo++;
        }
        return -limit - 1;
    }

    /** The bytes in [from, to) as ISO-8859-1, at most {@code max} of them, and only as far as the capture holds them. */
    String text(long from, long to, int max) {
        byte[] bytes = new byte[(int) Math.min(Math.max(0, to - from), max)];
        int length = 0;
        while (length < bytes.length && at(from + length) != NOTHING) {
            bytes[length] = (byte) at(from + length);
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Offset behind empty lines, which RFC 9112 §2.2 lets a sender put before a message; a few are skipped. */
    long behindEmptyLines(long offset) {
        long at = offset;
        while (at < offset + MAX_EMPTY_BYTES && (at(at) == '\r' || at(at) == '\n')) {
            at++;
        }
        return at;
    }

    /** True if these ASCII characters stand at that offset. */
    boolean matches(long offset, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(offset + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** True if the byte was received but the capture lacks it: what it says will never be known. */
    boolean notCaptured(long offset) {
        return offset < stream.length() && at(offset) == NOTHING && stream.received(offset + 1);
    }
}
