package org.wirelapse.analysis.tcp;

import java.util.Locale;
import java.util.stream.Collectors;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.wire.DecodedSegment;

/** The segments of a connection as text, a line each: packet, time, direction, flags, range, acknowledged, window, notes. */
final class Listing {
    private static final String FLAGS = "FSRP.UEW";

    private Listing() {}

    static String of(Segments segments) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < segments.size(); row++) {
            text.append(line(segments, row)).append('\n');
        }
        return text.toString();
    }

    private static String line(Segments segments, int row) {
        SegmentLog log = segments.log();
        String notes = segments.notes(row).stream().map(Note::words).collect(Collectors.joining(", "));
        String line = String.format(
                Locale.ROOT,
                "%5d %12.6f %s %-4s %d:%d%s win %d%s",
                log.packet(row),
                log.timeNs(row) / 1e9,
                segments.direction(row) == Direction.CLIENT_TO_SERVER ? "c>s" : "s>c",
                flags(log.flags(row)),
                segments.start(row),
                segments.end(row),
                (log.flags(row) & DecodedSegment.ACK) != 0 ? " ack " + segments.acknowledged(row) : "",
                segments.windowBytes(row),
                sack(log, row));
        return notes.isEmpty() ? line : line + "  [" + notes + "]";
    }

    private static String flags(int bits) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < FLAGS.length(); bit++) {
            if ((bits & 1 << bit) != 0) {
                text.append(FLAGS.charAt(bit));
            }
        }
        return text.isEmpty() ? "-" : text.toString();
    }

    private static String sack(SegmentLog log, int row) {
        int blocks = log.sackBlocks(row);
        return blocks == 0 ? "" : " sack " + blocks;
    }
}
