package org.wirelapse.analysis.tcp;

import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/** Gives every segment its stream offset and its acknowledgement the offset that it reaches, across the 2³² wrap. */
final class StreamOffsets {
    private StreamOffsets() {}

    static void fill(Segments segments) {
        SequenceSpace[] spaces = {new SequenceSpace(), new SequenceSpace()};
        int challenge = Challenge.row(segments.log(), segments.size());
        for (int row = 0; row < segments.size(); row++) {
            // Numbers of an older connection, like those of a reset, must not tell where this one is.
            unwrap(segments, row, spaces, segments.log().rst(row) || row == challenge);
            if (row == challenge || segments.log().rst(row) && Challenge.answeredBy(segments.log(), challenge, row)) {
                segments.note(row, Note.OLDER_CONNECTION);
            }
        }
        for (int row = 0; row < segments.size(); row++) {
            Direction direction = segments.direction(row);
            long start = segments.start(row) - spaces[direction.ordinal()].base();
            long acknowledged =
                    segments.acknowledged(row) - spaces[direction.reverse().ordinal()].base();
            segments.offsets(row, start, segments.log().ack(row) ? Math.max(0, acknowledged) : -1);
        }
    }

    private static void unwrap(Segments segments, int row, SequenceSpace[] spaces, boolean stray) {
        SegmentLog log = segments.log();
        Direction direction = segments.direction(row);
        SequenceSpace own = spaces[direction.ordinal()];
        SequenceSpace peer = spaces[direction.reverse().ordinal()];
        long start = own.place(log.sequence(row), !stray);
        if (log.syn(row)) {
            start++;
            own.beginsAt(start);
        } else if (log.payloadLength(row) > 0 && !stray) {
            own.holds(start, start + log.payloadLength(row));
        }
        long acknowledged = 0;
        if (log.ack(row)) {
            acknowledged = peer.place(log.acknowledgment(row), !stray);
            if (!stray) {
                peer.holds(acknowledged, acknowledged);
            } else if (acknowledged > peer.highest()) {
                acknowledged = peer.highest();
            }
        }
        segments.offsets(row, start, acknowledged);
    }
}
