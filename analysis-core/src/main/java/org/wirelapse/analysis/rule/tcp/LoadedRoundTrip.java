package org.wirelapse.analysis.rule.tcp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.RoundTripTimes;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/**
 * Round trips of a direction while its sender was busy, from wherever the tap is: an acknowledgement passes, goes to the sender, and the
 * first segment that it let go passes the other way (told by the timestamp that it echoes, RFC 7323 §4); added to what the receiver's side
 * takes, data to acknowledgement.
 *
 * @param leastNs the smallest
 * @param loadedNs 95th percentile
 * @param samples how many
 */
record LoadedRoundTrip(long leastNs, long loadedNs, int samples) {
    private static final LoadedRoundTrip NONE = new LoadedRoundTrip(0, 0, 0);

    /** Measures; no samples without timestamps. */
    static LoadedRoundTrip of(AnalysedConnection connection, Direction direction) {
        RoundTripTimes beyond = connection.tcp().direction(direction).rtt();
        if (beyond.samples() == 0) {
            return NONE;
        }
        long[] loops = loops(connection.connection().log(), direction);
        Arrays.sort(loops);
        return loops.length == 0
                ? NONE
                : new LoadedRoundTrip(
                        loops[0] + beyond.minNs().getAsLong(),
                        loops[loops.length * 95 / 100] + beyond.p95Ns().getAsLong(),
                        loops.length);
    }

    /** An acknowledgement on its way to the sender: when it passed, and whether the tap knew of data that it left outstanding. */
    private record Passed(long ns, boolean outstanding) {}

    /**
     * From an acknowledgement to the first data that echoes it. The sender was busy if other data passed in between, or was still
     * outstanding: else the time may be its application's.
     */
    private static long[] loops(SegmentLog log, Direction direction) {
        Map<Integer, Passed> acknowledged = new HashMap<>();
        LongStream.Builder loops = LongStream.builder();
        long lastDataNs = Long.MIN_VALUE;
        int end = 0;
        for (int row = 0; row < log.size(); row++) {
            if (!log.hasTimestamps(row) || log.syn(row)) {
                continue;
            }
            if (log.direction(row) != direction) {
                boolean outstanding = lastDataNs >= 0 && end - log.acknowledgment(row) > 0;
                acknowledged.put(log.tsVal(row), new Passed(log.timeNs(row), outstanding));
            } else if (log.payloadLength(row) > 0) {
                Passed ack = acknowledged.remove(log.tsEcr(row));
                if (ack != null && (ack.outstanding() || lastDataNs >= ack.ns())) {
                    loops.add(log.timeNs(row) - ack.ns());
                }
                int behind = log.sequence(row) + log.payloadLength(row);
                end = lastDataNs < 0 || behind - end > 0 ? behind : end;
                lastDataNs = log.timeNs(row);
            }
        }
        return loops.build().toArray();
    }
}
