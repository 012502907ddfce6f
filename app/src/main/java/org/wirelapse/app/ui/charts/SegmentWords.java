package org.wirelapse.app.ui.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.report.RetransmissionWords;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.wire.DecodedSegment;

/** Says what one segment is, in the words that all views of segments share. */
public final class SegmentWords {
    /** The rarest first. */
    private static final List<Note> ACK_KINDS = List.of(
            Note.DELAYED_ACK,
            Note.DUPLICATE_ACK,
            Note.ZERO_WINDOW,
            Note.WINDOW_UPDATE,
            Note.PIGGYBACKED_ACK,
            Note.STANDALONE_ACK);

    private final Segments segments;
    private final TcpAnalysis tcp;

    /** For the segments of one connection. */
    public SegmentWords(TcpAnalysis tcp) {
        this.tcp = tcp;
        segments = tcp.segments();
    }

    /** What the notes say: why it was sent again, what kind of acknowledgement it is; empty for one of which there is nothing to say. */
    public String notes(int row) {
        Retransmission repeat = repeat(row);
        String notes = segments.notes(row).stream()
                .filter(note -> repeat == null || note != Note.RETRANSMISSION)
                .map(Note::words)
                .collect(Collectors.joining(", "));
        if (repeat == null) {
            return notes;
        }
        return RetransmissionWords.of(repeat) + (notes.isEmpty() ? "" : "; " + notes);
    }

    /** The same, but only what is not plain from the flags: kinds of acknowledgement that every segment has are left out. */
    public String remarkable(int row) {
        boolean plain = repeat(row) == null
                && segments.notes(row).stream()
                        .allMatch(note -> note == Note.PIGGYBACKED_ACK || note == Note.STANDALONE_ACK);
        return plain ? "" : notes(row);
    }

    /** Flags, payload and kind of acknowledgement in a few words. */
    public String label(int row) {
        SegmentLog log = segments.log();
        StringBuilder label = new StringBuilder();
        flag(label, log.syn(row), "SYN");
        flag(label, log.fin(row), "FIN");
        flag(label, log.rst(row), "RST");
        flag(label, (log.flags(row) & DecodedSegment.PSH) != 0, "PSH");
        if (log.payloadLength(row) > 0) {
            flag(label, true, log.payloadLength(row) + " B");
        }
        flag(label, log.ack(row), acknowledgement(row));
        return label.toString();
    }

    private String acknowledgement(int row) {
        for (Note kind : ACK_KINDS) {
            if (segments.has(row, kind)) {
                return kind.words();
            }
        }
        return "ACK";
    }

    private static void flag(StringBuilder label, boolean set, String name) {
        if (set) {
            label.append(label.isEmpty() ? "" : " · ").append(name);
        }
    }

    /** The bytes it carries, or what it acknowledges. */
    public String bytes(int row) {
        SegmentLog log = segments.log();
        if (log.rst(row)) {
            return "reset";
        }
        if (log.payloadLength(row) > 0) {
            return "bytes " + segments.start(row) + " to " + (segments.end(row) - 1);
        }
        String flags = (log.syn(row) ? "SYN " : "") + (log.fin(row) ? "FIN " : "");
        return segments.acknowledged(row) < 0 ? flags.trim() : flags + "ACK up to " + segments.acknowledged(row);
    }

    /** Which way it went. */
    public String way(int row) {
        return way(segments.direction(row));
    }

    /** A direction with an arrow. */
    public static String way(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? "client → server" : "server → client";
    }

    /** Number and time, for a tooltip in HTML. */
    public String heading(int row) {
        return "<b>Packet " + segments.log().packet(row) + "</b> · "
                + String.format(Locale.ROOT, "%.6f s", segments.timeNs(row) / 1e9) + " · " + way(row);
    }

    private Retransmission repeat(int row) {
        List<Retransmission> repeats =
                tcp.facts().direction(segments.direction(row)).retransmissions();
        int packet = segments.log().packet(row);
        int low = 0;
        int high = repeats.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = repeats.get(middle).packet();
            if (number == packet) {
                return repeats.get(middle);
            }
            if (number < packet) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
