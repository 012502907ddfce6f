package org.wirelapse.analysis.http2;

import java.util.OptionalLong;
import org.wirelapse.analysis.http.Extent;
import org.wirelapse.analysis.http.Framing;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/** Says of one side of a stream where its frames, packets and times lie. */
final class FrameBounds {
    private static final int MOST_DIGITS = 17;

    private final Segments segments;
    private final ByteStream stream;
    private final Half half;

    private FrameBounds(Segments segments, ByteStream stream, Half half) {
        this.segments = segments;
        this.stream = stream;
        this.half = half;
    }

    static MessageBounds of(Segments segments, ByteStream stream, Half half) {
        return new FrameBounds(segments, stream, half).bounds();
    }

    private MessageBounds bounds() {
        long end = Math.min(half.end(), stream.length());
        long headersEnd = Math.min(half.headersEnd(), end);
        boolean complete = half.ended() && half.end() <= stream.length() && completed(half.end());
        int firstRow = Math.max(0, stream.rowOf(half.start()));
        int headRow = Math.max(firstRow, completingRow(headersEnd));
        int lastRow = Math.max(headRow, completingRow(end));
        return new MessageBounds(
                new Extent(half.start(), headersEnd, end),
                stream.tcpOffset(half.start()),
                stream.tcpEnd(headersEnd),
                stream.tcpEnd(end),
                half.headerBytes(),
                half.bodyBytes(),
                declared(),
                half.framingBytes(),
                half.bodyBytes() > 0 || !half.ended() ? Framing.END_STREAM : Framing.NONE,
                complete,
                stream.missingBytes(half.start(), end),
                segments.timeNs(firstRow),
                segments.timeNs(headRow),
                segments.timeNs(lastRow),
                segments.timeNs(lastRow),
                firstRow,
                lastRow);
    }

    /** True if all of it is known to have come. */
    private boolean completed(long end) {
        return stream.received(end) || stream.missingBytes(half.start(), end) == 0;
    }

    private int completingRow(long end) {
        int row = stream.completedRow(end);
        return row >= 0 ? row : stream.lastRow(half.start(), end);
    }

    private OptionalLong declared() {
        String text = half.fields().first("content-length").orElse("");
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
