package org.wirelapse.analysis.http;

import java.util.OptionalLong;

/**
 * Where in what TCP carried, in which packets and when a message was sent, at the tap. Offsets are those of the {@link
 * org.wirelapse.analysis.stream.TcpStream}; inside TLS they are where the records lie, and so are further apart than the message is long.
 * Times are ns since the capture's start.
 *
 * @param extent where it lies in the stream that it was read from; the same as the offsets below where that is TCP's
 * @param offset stream offset of its first byte
 * @param headerEndOffset stream offset behind its header
 * @param endOffset stream offset behind its last known byte
 * @param headerBytes start line and header fields, with the empty line
 * @param bodyBytes body without chunk framing and before any content decoding; what was seen of it where it is not complete
 * @param declaredBodyBytes body length that Content-Length announced where that frames the message, else empty
 * @param framingBytes chunk sizes, trailers and their line ends
 * @param framing what told where it ends
 * @param complete true if it is whole: all of it was sent, and what the capture lacks is known to have been received
 * @param missingBytes bytes inside it that the capture lacks
 * @param startNs when its first byte first passed
 * @param headerEndNs when its header became whole
 * @param endNs when its last byte became contiguous; for {@link Framing#CLOSE} the FIN
 * @param bodyEndNs when the last byte before the end became contiguous: {@code endNs} but for {@link Framing#CLOSE}
 * @param firstRow row of the segment with its first byte
 * @param lastRow row of the segment that completed it, or of the last one seen of it
 */
public record MessageBounds(
        Extent extent,
        long offset,
        long headerEndOffset,
        long endOffset,
        int headerBytes,
        long bodyBytes,
        OptionalLong declaredBodyBytes,
        long framingBytes,
        Framing framing,
        boolean complete,
        long missingBytes,
        long startNs,
        long headerEndNs,
        long endNs,
        long bodyEndNs,
        int firstRow,
        int lastRow) {
    /** True if it ended inside its header: one whose header is whole and announces no body is complete. */
    public boolean headerCut() {
        return !complete && framing == Framing.NONE;
    }
}
