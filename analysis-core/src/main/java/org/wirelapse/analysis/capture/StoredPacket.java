package org.wirelapse.analysis.capture;

import java.util.List;

/**
 * One packet with all that a copy of it keeps.
 *
 * @param bytes the captured bytes, from the link-layer header on
 * @param originalLength bytes that it had on the wire
 * @param ticks its time in the unit of its interface, unsigned 64 bits; 0 where it has none
 * @param from where it was captured
 * @param flags the option {@code epb_flags}, 0 where there is none
 * @param comments what its file says of it, as it is there
 */
record StoredPacket(
        byte[] bytes, int originalLength, long ticks, PcapngInterface from, int flags, List<byte[]> comments) {}
