package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Vantage.Point;

/**
 * Traces that packets bear only near the host that sent them: a checksum that is left to the network card (so that the capture on the host
 * itself holds a wrong one), and a time to live that no router has touched yet. Asked where times do not tell the tap's place.
 */
final class HostTraces {
    private static final double CHECKSUM_CONFIDENCE = 0.9;
    /** A tap on the host's own network sees the same. */
    private static final double DISTANCE_CONFIDENCE = 0.6;

    /** Fewer wrong checksums may be damage. */
    private static final int LEAST_PACKETS = 3;

    private final SegmentLog log;
    private final int size;

    private HostTraces(Segments segments) {
        log = segments.log();
        size = segments.size();
    }

    /** The vantage point, with what times tell of it. */
    static Vantage place(Segments segments, Vantage byTimes) {
        HostTraces traces = new HostTraces(segments);
        boolean client = traces.leavesChecksums(Direction.CLIENT_TO_SERVER);
        boolean server = traces.leavesChecksums(Direction.SERVER_TO_CLIENT);
        if (client != server) {
            return at(client ? Point.CLIENT : Point.SERVER, CHECKSUM_CONFIDENCE, byTimes);
        }
        client = traces.isUntouched(Direction.CLIENT_TO_SERVER);
        server = traces.isUntouched(Direction.SERVER_TO_CLIENT);
        boolean routed = Distance.ofHost(traces.log, Direction.CLIENT_TO_SERVER) >= 0
                && Distance.ofHost(traces.log, Direction.SERVER_TO_CLIENT) >= 0;
        return routed && client != server
                ? at(client ? Point.CLIENT : Point.SERVER, DISTANCE_CONFIDENCE, byTimes)
                : byTimes;
    }

    private static Vantage at(Point point, double confidence, Vantage byTimes) {
        return new Vantage(point, confidence, byTimes.position(), byTimes.clientLoopNs(), byTimes.serverLoopNs());
    }

    /** True if most packets with payload of a direction have a wrong checksum. */
    private boolean leavesChecksums(Direction direction) {
        int wrong = 0;
        int all = 0;
        for (int row = 0; row < size; row++) {
            if (log.direction(row) == direction && log.payloadLength(row) > 0) {
                all++;
                wrong += log.badChecksum(row) ? 1 : 0;
            }
        }
        return wrong >= LEAST_PACKETS && wrong > all / 2;
    }

    /** True if a direction's packets come with a value that hosts begin with (RFC 1700 named 64; Windows 128, others 255). */
    private boolean isUntouched(Direction direction) {
        int timeToLive = Distance.ofHost(log, direction);
        return timeToLive == 64 || timeToLive == 128 || timeToLive == 255;
    }
}
