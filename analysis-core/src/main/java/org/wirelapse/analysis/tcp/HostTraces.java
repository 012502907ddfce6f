package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Vantage.Point;

/**
 * Traces that packets bear only near a host: a checksum that is left to the network card (so that the capture on the sending host itself
 * holds a wrong one), a time to live that no router has touched yet, and segments larger than any on the wire, which the sending host has
 * not cut yet (TSO) or the receiving one has already joined (GRO).
 */
final class HostTraces {
    /** A virtual network hands a wrong checksum on, and damage is rare: a trace of the sending host in all but a few captures. */
    private static final double CHECKSUM_RATIO = 20;

    /** A tap on the host's own network sees the same. */
    private static final double DISTANCE_RATIO = 3;

    /** A router or a bridge may join segments too, but few do. */
    private static final double SUPER_SEGMENT_RATIO = 20;

    /** Fewer may be damage, or a wrong guess of the segment size. */
    private static final int LEAST_PACKETS = 3;

    private final Segments segments;
    private final SegmentLog log;

    private HostTraces(Segments segments) {
        this.segments = segments;
        log = segments.log();
    }

    /** Adds what the traces tell. */
    static void weigh(Segments segments, PlaceOdds odds) {
        HostTraces traces = new HostTraces(segments);
        traces.checksums(odds);
        traces.distances(odds);
        traces.sizes(odds);
    }

    private void checksums(PlaceOdds odds) {
        boolean client = leavesChecksums(Direction.CLIENT_TO_SERVER);
        boolean server = leavesChecksums(Direction.SERVER_TO_CLIENT);
        if (client != server) {
            odds.times(client ? Point.CLIENT : Point.SERVER, CHECKSUM_RATIO);
        } else if (client) {
            // Both hosts on one machine: no network lies between them.
            odds.times(Point.MIDDLE, 1 / CHECKSUM_RATIO);
        }
    }

    /** True if most packets of a direction have a wrong checksum. */
    private boolean leavesChecksums(Direction direction) {
        int wrong = 0;
        int all = 0;
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction) {
                all++;
                wrong += log.badChecksum(row) ? 1 : 0;
            }
        }
        return wrong >= LEAST_PACKETS && wrong > all / 2;
    }

    /** What a host sends passes a tap on it as it began; elsewhere it may, too. */
    private void distances(PlaceOdds odds) {
        int client = Distance.ofHost(log, Direction.CLIENT_TO_SERVER);
        int server = Distance.ofHost(log, Direction.SERVER_TO_CLIENT);
        if (client < 0 || server < 0 || untouched(client) == untouched(server)) {
            return;
        }
        odds.times(untouched(client) ? Point.CLIENT : Point.SERVER, DISTANCE_RATIO);
        odds.times(untouched(client) ? Point.SERVER : Point.CLIENT, 1 / DISTANCE_RATIO);
    }

    /** True for a value that hosts begin with (RFC 1700 named 64; Windows 128, others 255). */
    private static boolean untouched(int timeToLive) {
        return timeToLive == 64 || timeToLive == 128 || timeToLive == 255;
    }

    /** At a host, but not at which: what is large there may leave it or reach it. */
    private void sizes(PlaceOdds odds) {
        if (superSegments(Direction.CLIENT_TO_SERVER) || superSegments(Direction.SERVER_TO_CLIENT)) {
            odds.times(Point.MIDDLE, 1 / SUPER_SEGMENT_RATIO);
        }
    }

    private boolean superSegments(Direction direction) {
        int mss = Options.of(segments, direction).mss().orElse(Integer.MAX_VALUE);
        int found = 0;
        for (int row = 0; row < segments.size() && found < LEAST_PACKETS; row++) {
            found += segments.direction(row) == direction && log.payloadLength(row) > mss ? 1 : 0;
        }
        return found >= LEAST_PACKETS;
    }
}
