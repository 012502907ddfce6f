package org.wirelapse.analysis.http;

import java.util.EnumSet;
import java.util.Set;
import org.wirelapse.analysis.stream.ByteRanges;

/** Reads a chunked body (RFC 9112 §7.1): the size lines and the trailer section, not the data, which is skipped by the size. */
final class ChunkedBody {
    /** Longest size line with extensions, and longest trailer line. */
    private static final int MAX_LINE_BYTES = 8 * 1024;

    private static final int MAX_TRAILER_BYTES = HeadReader.MAX_BYTES;
    /** 15 hexadecimal digits: more than any capture holds, and sums of offsets do not overflow. */
    private static final int MAX_DIGITS = 15;

    private static final int MALFORMED = -1;

    private final StreamReader in;
    private final ByteRanges chunks;
    private final Set<Ambiguity> ambiguities = EnumSet.noneOf(Ambiguity.class);
    private long at;
    private long dataBytes;
    private long framingBytes;

    ChunkedBody(StreamReader in, long offset) {
        this(in, offset, null);
    }

    /** Reads a body, and says where its data lies, where {@code chunks} is not null. */
    ChunkedBody(StreamReader in, long offset, ByteRanges chunks) {
        this.in = in;
        this.chunks = chunks;
        at = offset;
    }

    Body read() {
        while (true) {
            Line line = Line.read(in, at, MAX_LINE_BYTES);
            if (!line.whole()) {
                return stopped(line.end());
            }
            long size = size(line);
            if (size == MALFORMED) {
                return malformed();
            }
            framing(line.bytes());
            if (size == 0) {
                return trailers();
            }
            Body cut = data(size);
            if (cut != null) {
                return cut;
            }
        }
    }

    /** Skips a chunk's data and the line end behind it; null if both are there, else the body that ends here. */
    private Body data(long size) {
        long there = Math.max(0, Math.min(size, in.stream().length() - at));
        dataBytes += there;
        if (chunks != null) {
            chunks.add(at, at + there);
        }
        at += there;
        if (there < size || at == in.stream().length()) {
            return stopped(at);
        }
        int lineEnd = lineEnd();
        if (lineEnd == MALFORMED) {
            return malformed();
        }
        if (at + lineEnd > in.stream().length()) {
            return stopped(in.stream().length());
        }
        framing(lineEnd);
        return null;
    }

    /** Length of the line end that stands here. One that the capture lacks is taken to be CRLF: what follows will tell. */
    private int lineEnd() {
        int first = in.at(at);
        if (first == '\n') {
            ambiguities.add(Ambiguity.BARE_LINE_FEED);
            return 1;
        }
        int second = in.at(at + 1);
        boolean plausible =
                (first == '\r' || first == StreamReader.NOTHING) && (second == '\n' || second == StreamReader.NOTHING);
        return plausible ? 2 : MALFORMED;
    }

    private Body trailers() {
        long limit = at + MAX_TRAILER_BYTES;
        while (at < limit) {
            Line line = Line.read(in, at, MAX_LINE_BYTES);
            if (!line.whole()) {
                return stopped(line.end());
            }
            framing(line.bytes());
            if (line.empty()) {
                return new Body(dataBytes, framingBytes, at, true, ambiguities);
            }
        }
        return malformed();
    }

    private void framing(int bytes) {
        framingBytes += bytes;
        at += bytes;
    }

    /** The number in a size line, extensions and blanks behind it ignored. */
    private long size(Line line) {
        long size = 0;
        int digits = 0;
        long offset = line.start();
        for (int digit; offset < line.end() && (digit = Character.digit(in.at(offset), 16)) >= 0; offset++) {
            size = 16 * size + digit;
            digits += digits > 0 || digit > 0 ? 1 : 0;
            if (digits > MAX_DIGITS) {
                return MALFORMED;
            }
        }
        boolean any = offset > line.start();
        while (in.at(offset) == ' ' || in.at(offset) == '\t') {
            offset++;
        }
        boolean ends = offset == line.end() || in.at(offset) == ';';
        return any && ends ? size : MALFORMED;
    }

    private Body malformed() {
        ambiguities.add(Ambiguity.CHUNK_MALFORMED);
        return new Body(dataBytes, framingBytes, at, false, ambiguities);
    }

    /** Ends where a byte that is needed is not there: never sent, or not captured. */
    private Body stopped(long needed) {
        if (in.at(needed) != StreamReader.NOTHING) {
            ambiguities.add(Ambiguity.CHUNK_MALFORMED);
        } else if (in.notCaptured(needed)) {
            ambiguities.add(Ambiguity.NOT_CAPTURED);
        }
        return new Body(dataBytes, framingBytes, needed, false, ambiguities);
    }
}
