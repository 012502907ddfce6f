package org.wirelapse.analysis.sample;

import org.wirelapse.analysis.congestion.EstimateConfidence;
import org.wirelapse.analysis.congestion.WindowSeries;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.sample.Stretches.Stretch;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import tools.jackson.databind.JsonNode;

/** Holds the congestion window that we infer of a server against the kernel's own, while that limited it. */
final class WindowComparison {
    private static final int TIME_NS = 0;
    private static final int WINDOW = 1;
    private static final int UNACKNOWLEDGED = 4;
    private static final int NEXT = 5;

    /** Fewer probes say nothing. */
    private static final int LEAST_PROBES = 20;

    /** The kernel's flight that counts as limited by the window, as a share of it. */
    private static final double LIMITED = 0.9;

    private WindowComparison() {}

    /**
     * Compares one connection.
     *
     * @param startNs begin of the capture in the truth's time
     */
    static void compare(JsonNode connection, long startNs, TcpAnalysis tcp, Stretches into) {
        JsonNode rows = connection.get("server").get("tcp_probe").get("rows");
        if (rows.size() < LEAST_PROBES) {
            return;
        }
        WindowSeries series = WindowSeries.of(tcp, Direction.SERVER_TO_CLIENT);
        double mss = tcp.facts().serverToClient().mss().orElse(1448);
        int index = -1;
        // The kernel reports its window before it takes in a segment, so what it reports held since the report before.
        for (int i = 1; i < rows.size(); i++) {
            long fromNs = rows.get(i - 1).get(TIME_NS).asLong() - startNs;
            long toNs = rows.get(i).get(TIME_NS).asLong() - startNs;
            double window = rows.get(i).get(WINDOW).asInt() * mss;
            int flight = rows.get(i).get(NEXT).asInt()
                    - rows.get(i).get(UNACKNOWLEDGED).asInt();
            while (index + 1 < series.size() && series.senderTimeNs(index + 1) <= (fromNs + toNs) / 2) {
                index++;
            }
            if (index >= 0 && flight >= LIMITED * window) {
                into.add(stretch(series, index, window, toNs - fromNs));
            }
        }
    }

    private static Stretch stretch(WindowSeries series, int index, double window, long ns) {
        boolean inside =
                series.congestionWindowLowBytes(index) <= window && window <= series.congestionWindowHighBytes(index);
        double error = Math.abs(series.congestionWindowBytes(index) - window) / window;
        return new Stretch(error, ns, inside, series.confidence(index) == EstimateConfidence.STRONG);
    }
}
