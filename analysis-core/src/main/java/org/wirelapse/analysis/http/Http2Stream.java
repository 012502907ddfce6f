package org.wirelapse.analysis.http;

import java.util.List;
import org.wirelapse.analysis.flow.Side;

/**
 * The HTTP/2 stream of an exchange.
 *
 * @param id its number
 * @param cancelledBy who ended it with RST_STREAM, or null
 * @param cancelCode the error code of the RST_STREAM, or -1
 * @param cancelRow row of its segment, or -1
 * @param flowStalls when flow control held data up, in order
 */
public record Http2Stream(int id, Side cancelledBy, long cancelCode, int cancelRow, List<FlowStall> flowStalls) {
    /**
     * A time in which the sender had data and no window for it (RFC 9113 §5.2).
     *
     * @param startNs when the last frame that the window allowed had passed, ns since the capture's start
     * @param endNs when the next one did
     * @param row row that ended it
     * @param connection true if the window of the whole connection was used up, false if only the stream's
     */
    public record FlowStall(long startNs, long endNs, int row, boolean connection) {}
}
