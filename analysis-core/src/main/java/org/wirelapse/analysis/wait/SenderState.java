package org.wirelapse.analysis.wait;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;

/**
 * What the sender of one direction was bound by, after each row of the connection: the variables of RFC 9293 §3.3.1 as far as the tap saw
 * them, and Minshall's variant of Nagle's rule. Arrays are as long as the connection has rows.
 */
final class SenderState {
    /** Highest stream offset acknowledged (SND.UNA). */
    final long[] unacknowledged;
    /** Offset up to which the window announced last allows sending (SND.UNA + SND.WND). A receiver may take it back (RFC 9293 §3.8.6). */
    final long[] edge;
    /** Window announced last, in bytes. */
    final long[] window;
    /** End of the last segment smaller than the MSS, or -1. */
    final long[] smallEnd;
    /** Row of the direction's last new data, or -1. */
    final int[] lastData;
    /** Row of the last acknowledgement that told of anything new received, in order or by SACK (RFC 2018), or -1. */
    final int[] lastNews;
    /** Largest flight before the last idle time that was long enough for the window to fall back, in bytes; 0 if there was none. */
    final long[] flightBeforeIdle;

    private SenderState(int size) {
        unacknowledged = new long[size];
        edge = new long[size];
        window = new long[size];
        smallEnd = new long[size];
        lastData = new int[size];
        lastNews = new int[size];
        flightBeforeIdle = new long[size];
    }

    /**
     * Follows a direction's sender.
     *
     * @param mss payload of a full segment
     * @param timeoutNs an idle time after which it lets its congestion window fall back: its retransmission timeout (RFC 5681 §4.1)
     */
    static SenderState of(Segments segments, Direction direction, int mss, long timeoutNs) {
        int size = segments.size();
        SenderState state = new SenderState(size);
        long una = 0;
        // Until a window is announced none is known to be closed: the capture may have begun later.
        long edge = Long.MAX_VALUE;
        long window = Long.MAX_VALUE;
        long small = -1;
        long top = 0;
        int last = -1;
        int news = -1;
        long largestFlight = 0;
        long beforeIdle = 0;
        for (int row = 0; row < size; row++) {
            if (segments.direction(row) != direction) {
                if (segments.acknowledged(row) >= 0 && !segments.log().rst(row)) {
                    boolean tells =
                            segments.acknowledged(row) > una || segments.log().sackBlocks(row) > 0;
                    news = tells ? row : news;
                    una = Math.max(una, segments.acknowledged(row));
                    window = segments.windowBytes(row);
                    edge = una + window;
                }
            } else if (segments.end(row) > top) {
                boolean idle = una >= top && last >= 0 && segments.timeNs(row) - segments.timeNs(last) > timeoutNs;
                beforeIdle = idle ? largestFlight : beforeIdle;
                top = segments.end(row);
                largestFlight = Math.max(largestFlight, top - una);
                last = row;
                small = segments.log().payloadLength(row) % mss != 0 ? top : small;
            }
            state.unacknowledged[row] = una;
            state.edge[row] = edge;
            state.window[row] = window;
            state.smallEnd[row] = small;
            state.lastData[row] = last;
            state.lastNews[row] = news;
            state.flightBeforeIdle[row] = beforeIdle;
        }
        return state;
    }
}
