package org.wirelapse.analysis.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A header with its secrets hidden. What is secret shows only from the header's begin on, so it is read as a whole; it is bounded by what
 * the parsers take for a header.
 */
record HeaderSource(Source header) implements Source {
    private static final int MOST_BYTES = 1 << 20;

    @Override
    public long length() {
        return header.length();
    }

    @Override
    public long missingBytes() {
        return header.missingBytes();
    }

    @Override
    public List<Run> runs(long from, int maxBytes) {
        List<Run> runs = new ArrayList<>();
        int left = maxBytes;
        for (Run run : Mask.hide(header.runs(0, MOST_BYTES))) {
            if (run.end() > from && left > 0) {
                Run part = part(run, from, left);
                runs.add(part);
                left -= part.bytes().length;
            }
        }
        return runs;
    }

    private static Run part(Run run, long from, int maxBytes) {
        int skip = (int) Math.max(0, Math.min(run.end() - run.position(), from - run.position()));
        if (run.gap()) {
            return new Run(run.position() + skip, run.bytes(), run.gapBytes() - skip, 0, run.timeNs());
        }
        int end = Math.min(run.bytes().length, skip + maxBytes);
        byte[] bytes = Arrays.copyOfRange(run.bytes(), skip, end);
        return new Run(run.position() + skip, bytes, 0, run.packet(), run.timeNs());
    }
}
