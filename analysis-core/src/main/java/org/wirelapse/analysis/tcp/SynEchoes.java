package org.wirelapse.analysis.tcp;

import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;

import org.wirelapse.analysis.flow.SegmentLog;

/**
 * Which SYN a SYN-ACK answers, as its timestamp tells (RFC 7323 §3.2): a server keeps the timestamp of the first that reached it. So where
 * the client had to repeat its SYN, the echo tells whether the SYN was lost or the answer to it.
 */
final class SynEchoes {
    private final Segments segments;
    private final SegmentLog log;

    private SynEchoes(Segments segments) {
        this.segments = segments;
        log = segments.log();
    }

    /**
     * Notes a SYN-ACK for a retransmission whose original was lost before the tap: it echoes an older SYN, and comes as soon behind the latest
     * one as an answer does. (One that was merely held up on its way could come at any time.)
     *
     * @param serverLoopNs shortest time from the tap to the server and back in the stream, -1 where unknown
     */
    static void annotate(Segments segments, long serverLoopNs) {
        SynEchoes echoes = new SynEchoes(segments);
        int synAck = echoes.firstSynAck();
        int latest = echoes.latestSyn(synAck);
        if (latest <= 0 || serverLoopNs < 0 || !echoes.answersOlder(synAck, latest)) {
            return;
        }
        long afterNs = segments.timeNs(synAck) - segments.timeNs(latest);
        if (afterNs >= serverLoopNs / 2 && afterNs <= 2 * serverLoopNs) {
            segments.note(synAck, Note.RETRANSMISSION);
        }
    }

    /** True if a SYN reached the server: a SYN-ACK echoes it and not its repeat. */
    static boolean arrived(Segments segments, int synRow, int repeatRow) {
        SynEchoes echoes = new SynEchoes(segments);
        int synAck = echoes.firstSynAck();
        SegmentLog log = segments.log();
        return synAck >= 0
                && log.hasTimestamps(synAck)
                && log.hasTimestamps(synRow)
                && log.tsEcr(synAck) == log.tsVal(synRow)
                && log.tsVal(repeatRow) != log.tsVal(synRow);
    }

    private int firstSynAck() {
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) != CLIENT_TO_SERVER && log.syn(row) && log.ack(row)) {
                return row;
            }
            if (!log.syn(row) && log.payloadLength(row) > 0) {
                return -1;
            }
        }
        return -1;
    }

    private int latestSyn(int before) {
        int row = before - 1;
        while (row >= 0 && !(segments.direction(row) == CLIENT_TO_SERVER && log.syn(row) && !log.ack(row))) {
            row--;
        }
        return row;
    }

    private boolean answersOlder(int synAck, int latestSyn) {
        return log.hasTimestamps(synAck)
                && log.hasTimestamps(latestSyn)
                && log.tsEcr(synAck) != 0
                && log.tsEcr(synAck) - log.tsVal(latestSyn) < 0;
    }
}
