package org.wirelapse.analysis.follow;

/**
 * Bytes that one packet carried, or that the capture lacks.
 *
 * @param position where they begin in their part
 * @param bytes the bytes; empty in a gap
 * @param gapBytes how many the capture lacks; 0 where it has them
 * @param packet number of the packet that first carried them, 0 if there is none
 * @param timeNs when they passed, ns since the capture's start; -1 if that is not known
 */
public record Run(long position, byte[] bytes, long gapBytes, int packet, long timeNs) {
    /** True if the capture lacks them. */
    public boolean gap() {
        return gapBytes > 0;
    }

    /** Position behind them. */
    public long end() {
        return position + bytes.length + gapBytes;
    }
}
