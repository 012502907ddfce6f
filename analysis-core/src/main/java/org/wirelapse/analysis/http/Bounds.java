package org.wirelapse.analysis.http;

import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/** Says of a message where its bytes, packets and times lie. */
final class Bounds {
    private final Segments segments;
    private final ByteStream stream;
    private final Head head;
    private final Body body;
    /** Offset behind the last byte of the message that is known to exist. */
    private final long knownEnd;

    private Bounds(Segments segments, ByteStream stream, Head head, Body body) {
        this.segments = segments;
        this.stream = stream;
        this.head = head;
        this.body = body;
        knownEnd = Math.max(head.end(), Math.min(body.end(), stream.length()));
    }

    static MessageBounds of(Segments segments, ByteStream stream, Head head, BodyLength length, Body body) {
        return new Bounds(segments, stream, head, body).with(length);
    }

    private MessageBounds with(BodyLength length) {
        Framing framing = length.framing();
        boolean complete = head.whole() && body.endFound() && received(body.end());
        long unseenBody = stream.missingBytes(head.end(), knownEnd);
        int firstRow = stream.rowOf(head.offset());
        int headRow = Math.max(firstRow, completingRow(head.end()));
        int bodyRow = Math.max(headRow, completingRow(knownEnd));
        int lastRow = complete && framing == Framing.CLOSE ? Math.max(bodyRow, stream.finRow()) : bodyRow;
        return new MessageBounds(
                new Extent(head.offset(), head.end(), knownEnd),
                stream.tcpOffset(head.offset()),
                stream.tcpEnd(head.end()),
                stream.tcpEnd(knownEnd),
                head.bytes(),
                complete ? body.bytes() : Math.max(0, body.bytes() - unseenBody),
                length.declared(),
                body.framingBytes(),
                framing,
                complete,
                stream.missingBytes(head.offset(), knownEnd),
                segments.timeNs(firstRow),
                segments.timeNs(headRow),
                segments.timeNs(lastRow),
                segments.timeNs(bodyRow),
                firstRow,
                lastRow);
    }

    /** True if every byte of the message up to there is known to have been received, whatever was lost before the message. */
    private boolean received(long to) {
        return to <= stream.length() && (stream.received(to) || stream.missingBytes(head.offset(), to) == 0);
    }

    /** Row that made the message contiguous up to there; where nothing did, the last row that brought a byte of it. */
    private int completingRow(long to) {
        int row = stream.completedRow(to);
        return row >= 0 ? row : stream.lastRow(head.offset(), to);
    }
}
