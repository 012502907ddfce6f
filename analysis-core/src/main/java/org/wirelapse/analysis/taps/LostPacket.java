package org.wirelapse.analysis.taps;

/**
 * A packet that passed its sender's tap and not the other.
 *
 * @param packet its number in the capture of its sender's side
 * @param timeNs when it passed, as the client's capture counts time; on its own capture's clock where the clocks' relation is unknown
 * @param payloadBytes payload, 0 for a bare acknowledgement
 */
public record LostPacket(int packet, long timeNs, int payloadBytes) {}
