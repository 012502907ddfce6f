package org.wirelapse.analysis.capture;

/**
 * One packet as the file has it, read on demand.
 *
 * @param bytes the captured bytes, from the link-layer header on
 * @param linkType link type ({@link LinkType}), -1 where the file does not say
 * @param timestampNs the packet's own time, ns since 1970-01-01 UTC, or {@link RecordCursor#NO_TIME}
 * @param originalLength bytes that it had on the wire
 */
public record PacketRecord(byte[] bytes, int linkType, long timestampNs, int originalLength) {}
