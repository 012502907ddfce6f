package org.wirelapse.analysis.congestion;

/**
 * The congestion control of one direction's sender.
 *
 * @param facts in sum
 * @param series its windows over time, as the model has them that fits best; null where they were not asked for
 */
public record CongestionAnalysis(CongestionFacts facts, WindowSeries series) {}
