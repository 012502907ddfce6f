package org.wirelapse.app.ui.charts;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Segments;

/** The SACK blocks (RFC 2018 §3) that one direction's receiver reported, each a span of stream offsets at the time of its report. */
final class SackCurve implements Curve {
    private static final int BLOCK_SHIFT = 3;

    private final Segments segments;
    private final SegmentLog log;
    /** Row of the report, above the block's place in it. */
    private int[] blocks = new int[16];

    private int size;

    private SackCurve(Segments segments) {
        this.segments = segments;
        log = segments.log();
    }

    /** All blocks about the direction's data. Rows whose number leaves no room for a block's place are left out, from 2^27 on. */
    static SackCurve of(Segments segments, Direction direction) {
        SackCurve curve = new SackCurve(segments);
        int rows = Math.min(segments.size(), 1 << 30 - BLOCK_SHIFT);
        for (int row = 0; row < rows; row++) {
            if (segments.direction(row) != direction) {
                curve.add(row, segments.log().sackBlocks(row));
            }
        }
        return curve;
    }

    private void add(int row, int count) {
        if (size + count > blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * blocks.length);
        }
        for (int block = 0; block < count; block++) {
            blocks[size++] = row << BLOCK_SHIFT | block;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long timeNs(int index) {
        return log.timeNs(row(index));
    }

    @Override
    public double low(int index) {
        return offset(index, log.sackLeft(row(index), block(index)));
    }

    @Override
    public double high(int index) {
        return offset(index, log.sackRight(row(index), block(index)));
    }

    private int row(int index) {
        return blocks[index] >> BLOCK_SHIFT;
    }

    private int block(int index) {
        return blocks[index] & (1 << BLOCK_SHIFT) - 1;
    }

    /** The edge lies as far from the acknowledged offset as their sequence numbers differ. */
    private double offset(int index, int edge) {
        int row = row(index);
        return segments.acknowledged(row) + (double) (edge - log.acknowledgment(row));
    }
}
