package org.wirelapse.analysis.flow;

/**
 * Traffic that is not TCP, and so is not analysed.
 *
 * @param udpPackets UDP packets, QUIC included
 * @param udpBytes their payload
 * @param quicPackets packets of QUIC (HTTP/3) as far as their form tells
 * @param quicBytes their payload
 */
public record OutsideTcp(int udpPackets, long udpBytes, int quicPackets, long quicBytes) {
    /** None was seen. */
    public static final OutsideTcp NONE = new OutsideTcp(0, 0, 0, 0);
}
