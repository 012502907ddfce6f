package org.wirelapse.analysis.congestion;

/** What came of running one model: its series and how well it fits. */
record Replayed(Algorithm algorithm, WindowSeries series, Fit fit) {}
