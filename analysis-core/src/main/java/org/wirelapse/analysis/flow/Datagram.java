package org.wirelapse.analysis.flow;

/**
 * A UDP datagram that is read later.
 *
 * @param packet number of its packet
 * @param timeNs when it passed, ns since the capture's start
 * @param source who sent it
 * @param destination whom it is for
 * @param position where its payload lies, a {@link org.wirelapse.analysis.capture.RecordPosition}
 * @param length bytes of payload that the capture holds
 */
public record Datagram(int packet, long timeNs, Endpoint source, Endpoint destination, long position, int length) {}
