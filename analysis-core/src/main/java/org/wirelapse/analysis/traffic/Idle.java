package org.wirelapse.analysis.traffic;

/**
 * A time in which a connection was open and carried no exchange or turn.
 *
 * @param startNs begin, ns since the capture's start
 * @param endNs end
 */
public record Idle(long startNs, long endNs) {}
