package org.wirelapse.analysis.tcp;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** Pairs the data of one direction with its acknowledgements: one sample an acknowledgement that advances, from the newest byte it covers. */
final class RttSampler {
    private final Segments segments;
    private final SegmentLog log;
    private final Direction direction;

    /** Rows that went beyond all before them and are not acknowledged yet: a ring, ends rising. */
    private int[] waiting = new int[16];

    private int first;
    private int last;

    private long acknowledged;
    /** Hull of what was sent again and is not acknowledged yet. */
    private long repeatedFrom = Long.MAX_VALUE;

    private long repeatedTo = -1;
    private int repeatRow = -1;
    private boolean holeReported;
    private long top;

    private int count;
    private int[] dataRows = new int[16];
    private int[] ackRows = new int[16];
    private long[] rtts = new long[16];
    private boolean[] ambiguous = new boolean[16];

    private RttSampler(Segments segments, Direction direction) {
        this.segments = segments;
        this.direction = direction;
        log = segments.log();
    }

    static RttSamples of(Segments segments, Direction direction) {
        RttSampler sampler = new RttSampler(segments, direction);
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) != direction) {
                sampler.answered(row);
            } else if (segments.log().payloadLength(row) > 0) {
                sampler.sent(row);
            }
        }
        return sampler.result();
    }

    private void sent(int row) {
        if (segments.has(row, Note.RETRANSMISSION)) {
            repeatedFrom = Math.min(repeatedFrom, segments.start(row));
            repeatedTo = Math.max(repeatedTo, segments.end(row));
            if (segments.start(row) <= acknowledged && segments.end(row) > acknowledged) {
                repeatRow = row;
            }
        }
        if (segments.end(row) > top && !segments.has(row, Note.ZERO_WINDOW_PROBE)) {
            top = segments.end(row);
            push(row);
        }
    }

    private void push(int row) {
        if (last == waiting.length) {
            int length = last - first;
            int[] target = length > waiting.length / 2 ? new int[waiting.length * 2] : waiting;
            System.arraycopy(waiting, first, target, 0, length);
            waiting = target;
            first = 0;
            last = length;
        }
        waiting[last++] = row;
    }

    private void answered(int row) {
        if (!log.ack(row) || log.rst(row)) {
            return;
        }
        long to = segments.acknowledged(row);
        if (to <= acknowledged) {
            holeReported |= log.sackBlocks(row) > 0;
            return;
        }
        int covered = -1;
        while (first < last && segments.end(waiting[first]) <= to) {
            covered = waiting[first++];
        }
        boolean repeated = repeatedTo > acknowledged && repeatedFrom < to;
        if (repeated && repeatRow >= 0 && echoes(row, repeatRow)) {
            add(repeatRow, row, false);
        } else if (covered >= 0) {
            add(covered, row, repeated || holeReported);
        }
        advance(to);
    }

    private void advance(long to) {
        acknowledged = to;
        holeReported = false;
        repeatRow = -1;
        if (to >= repeatedTo) {
            repeatedFrom = Long.MAX_VALUE;
            repeatedTo = -1;
        }
    }

    /** True if the acknowledgement echoes the repeat's timestamp and not the original's (RFC 3522 §3). */
    private boolean echoes(int ackRow, int repeat) {
        int original = segments.original(repeat);
        return log.hasTimestamps(ackRow)
                && log.hasTimestamps(repeat)
                && log.tsEcr(ackRow) == log.tsVal(repeat)
                && (original < 0 || log.tsVal(original) != log.tsVal(repeat));
    }

    private void add(int dataRow, int ackRow, boolean doubtful) {
        if (count == rtts.length) {
            dataRows = Arrays.copyOf(dataRows, count * 2);
            ackRows = Arrays.copyOf(ackRows, count * 2);
            rtts = Arrays.copyOf(rtts, count * 2);
            ambiguous = Arrays.copyOf(ambiguous, count * 2);
        }
        dataRows[count] = dataRow;
        ackRows[count] = ackRow;
        rtts[count] = log.timeNs(ackRow) - log.timeNs(dataRow);
        ambiguous[count++] = doubtful;
    }

    private RttSamples result() {
        return new RttSamples(
                Arrays.copyOf(dataRows, count),
                Arrays.copyOf(ackRows, count),
                Arrays.copyOf(rtts, count),
                Arrays.copyOf(ambiguous, count));
    }
}
