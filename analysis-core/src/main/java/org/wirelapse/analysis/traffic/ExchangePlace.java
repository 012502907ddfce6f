package org.wirelapse.analysis.traffic;

/**
 * Names an exchange of the traffic.
 *
 * @param stream its connection
 * @param index its place on the connection, from 0
 */
public record ExchangePlace(int stream, int index) {}
