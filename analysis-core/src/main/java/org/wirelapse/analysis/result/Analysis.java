package org.wirelapse.analysis.result;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Examination;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.taps.TwoTaps;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledInterval;

/**
 * The whole outcome. Immutable: a live capture gives a new one each round.
 *
 * @param traffic connections, exchanges, waits
 * @param twoTaps what a second capture, taken at the server, shows of the same traffic, or null
 * @param findings what rules found, worst first
 * @param checks what became of each rule
 */
public record Analysis(Traffic traffic, TwoTaps twoTaps, List<Finding> findings, List<Check> checks) {
    /** The outcome of one capture. */
    public Analysis(Traffic traffic, List<Finding> findings, List<Check> checks) {
        this(traffic, null, findings, checks);
    }

    private static Analysis of(Traffic traffic, TwoTaps twoTaps, Thresholds thresholds) {
        Examination examination = Examination.of(traffic, thresholds);
        return new Analysis(traffic, twoTaps, examination.findings(), examination.checks());
    }

    /**
     * The outcome of two captures of the same traffic: the client's, with what the server's settles of it and adds to it.
     *
     * @param client the analysis of the capture taken at the client
     * @param server the analysis of the capture taken at the server
     */
    public static Analysis joined(Analysis client, Analysis server, Thresholds thresholds) {
        TwoTaps twoTaps = TwoTaps.of(client.traffic, server.traffic);
        return of(twoTaps.settled(client.traffic), twoTaps, thresholds);
    }

    /** What was captured; of two captures, the client's. */
    public CaptureFacts capture() {
        return traffic.capture();
    }

    /** The analysis of some of the connections: their traffic, and what the rules say of it. The facts of the capture stay whole. */
    public Analysis only(Predicate<AnalysedConnection> condition, Thresholds thresholds) {
        Traffic picked = traffic.only(condition);
        return of(picked, twoTaps == null ? null : twoTaps.only(streams(picked)), thresholds);
    }

    /**
     * The same with one exchange or turn alone.
     *
     * @param interval the one, or null for all of the connections
     */
    public Analysis only(Predicate<AnalysedConnection> condition, TiledInterval interval, Thresholds thresholds) {
        if (interval == null) {
            return only(condition, thresholds);
        }
        Traffic picked = traffic.only(condition).onlyInterval(interval);
        return of(picked, twoTaps == null ? null : twoTaps.only(streams(picked)), thresholds);
    }

    private static Set<Integer> streams(Traffic traffic) {
        return traffic.connections().stream()
                .map(connection -> connection.connection().stream())
                .collect(Collectors.toSet());
    }
}
