package org.wirelapse.analysis.tcp;

/**
 * The whole TCP account of one connection.
 *
 * @param facts in sum
 * @param segments row by row
 */
public record TcpAnalysis(TcpFacts facts, Segments segments) {}
