package org.wirelapse.analysis.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.wirelapse.analysis.stream.ByteRanges;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/** Bytes of a stream. Where they lie is found out when they are first asked for: it may take reading all frames of a body. */
final class StreamSource implements Source {
    private final Segments segments;
    private final ByteStream stream;
    private final Supplier<ByteRanges> find;
    private ByteRanges found;

    StreamSource(Segments segments, ByteStream stream, Supplier<ByteRanges> find) {
        this.segments = segments;
        this.stream = stream;
        this.find = find;
    }

    private synchronized ByteRanges ranges() {
        if (found == null) {
            found = find.get();
        }
        return found;
    }

    @Override
    public long length() {
        return ranges().length();
    }

    @Override
    public long missingBytes() {
        ByteRanges ranges = ranges();
        long missing = 0;
        for (int range = 0; range < ranges.count(); range++) {
            missing += stream.missingBytes(ranges.start(range), ranges.end(range));
        }
        return missing;
    }

    @Override
    public List<Run> runs(long from, int maxBytes) {
        ByteRanges ranges = ranges();
        List<Run> runs = new ArrayList<>();
        long at = Math.max(0, from);
        int left = maxBytes;
        while (left > 0 && at < ranges.length()) {
            int range = ranges.at(at);
            Run run = run(at, ranges.offset(range, at), ranges.end(range), left);
            runs.add(run);
            at = run.end();
            left -= run.bytes().length;
        }
        return runs;
    }

    private Run run(long position, long offset, long end, int maxBytes) {
        long held = stream.nextAvailable(offset);
        if (held != offset) {
            long gapEnd = held < 0 ? end : Math.min(held, end);
            return new Run(position, new byte[0], gapEnd - offset, 0, stream.timeOf(offset));
        }
        int row = stream.rowOf(offset);
        long to = offset + 1;
        while (to < Math.min(end, offset + maxBytes) && stream.rowOf(to) == row) {
            to++;
        }
        byte[] bytes = new byte[(int) (to - offset)];
        int read = stream.read(offset, bytes, 0, bytes.length);
        // A file that was cut short while it is open has fewer bytes than it had.
        return read == 0
                ? new Run(position, new byte[0], to - offset, 0, -1)
                : new Run(position, Arrays.copyOf(bytes, read), 0, packet(row), stream.timeOf(offset));
    }

    private int packet(int row) {
        return row < 0 ? 0 : segments.log().packet(row);
    }
}
