package org.wirelapse.app.live;

/**
 * How a live capture goes.
 *
 * @param packets packets in the files
 * @param bytes bytes written to all files, those that a ring has dropped included
 * @param received packets that passed the filter, as libpcap counts them; on some systems those that were dropped are among them
 * @param dropped packets lost because they were not fetched in time
 * @param droppedByInterface packets lost in the network card or its driver, 0 where the system does not tell
 */
public record CaptureCounters(long packets, long bytes, long received, long dropped, long droppedByInterface) {
    /** Before the first packet. */
    public static final CaptureCounters NONE = new CaptureCounters(0, 0, 0, 0, 0);
}
