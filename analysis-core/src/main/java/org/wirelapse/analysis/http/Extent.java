package org.wirelapse.analysis.http;

/**
 * Where a message lies in the stream that it was read from: what TCP carried, what TLS sealed, or what a tunnel holds.
 *
 * @param start offset of its first byte
 * @param headerEnd offset behind its header
 * @param end offset behind its last known byte
 */
public record Extent(long start, long headerEnd, long end) {}
