package org.wirelapse.analysis.http;

import java.util.Arrays;

/**
 * Finds the next message where reading lost its place: at the next segment that begins with a start line. The work is bounded, whatever
 * the stream carries: what is looked at of a segment is its first bytes, and only so many segments without a start line are.
 */
final class Resync {
    /** Segments that are looked at before hints are tried. */
    private static final int NEAR = 32;

    private static final int HINTS = 8;
    /** Segments without a start line that are looked at in one stream altogether. */
    private static final int BUDGET = 4096;

    private final StreamReader in;
    private final StartLine.Kind kind;
    private final long[] hints;
    private int budget = BUDGET;

    /**
     * Prepares for a stream.
     *
     * @param hints offsets where a message may well begin, rising: they let a long body be skipped at once
     */
    Resync(StreamReader in, StartLine.Kind kind, long[] hints) {
        this.in = in;
        this.kind = kind;
        this.hints = hints;
    }

    /** Offset of the first start line found at or behind that offset, or -1. */
    long find(long from) {
        long near = scan(from, NEAR);
        if (near >= 0) {
            return near;
        }
        long hinted = hinted(from);
        return hinted >= 0 ? hinted : scan(from, BUDGET);
    }

    /** Looks at no more than {@code segments} segments from that offset on. */
    long scan(long from, int segments) {
        long start = in.stream().nextSegmentStart(from);
        for (int i = 0; i < segments && start >= 0 && budget > 0; i++) {
            long message = in.behindEmptyLines(start);
            if (kind.read(in, message) != null) {
                return message;
            }
            budget--;
            start = in.stream().nextSegmentStart(start + 1);
        }
        return -1;
    }

    private long hinted(long from) {
        int found = Arrays.binarySearch(hints, from);
        int first = found >= 0 ? found : -found - 1;
        for (int i = first; i < hints.length && i < first + HINTS; i++) {
            if (kind.read(in, hints[i]) != null) {
                return hints[i];
            }
        }
        return -1;
    }
}
