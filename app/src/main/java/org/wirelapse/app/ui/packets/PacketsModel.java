package org.wirelapse.app.ui.packets;

import static org.wirelapse.analysis.wire.DecodedSegment.ACK;
import static org.wirelapse.analysis.wire.DecodedSegment.FIN;
import static org.wirelapse.analysis.wire.DecodedSegment.PSH;
import static org.wirelapse.analysis.wire.DecodedSegment.RST;
import static org.wirelapse.analysis.wire.DecodedSegment.SYN;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.taps.SharedConnection;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.session.MessageStarts;
import org.wirelapse.app.ui.session.Session;

/** Rows are the rows of the connection's segments themselves; nothing is copied. */
final class PacketsModel extends AbstractTableModel {
    static final int NUMBER = 0;
    static final int TIME = 1;
    static final int DELTA = 2;
    static final int DIRECTION = 3;
    static final int LENGTH = 4;
    static final int FLAGS = 5;
    static final int SEQUENCE = 6;
    static final int ACKNOWLEDGED = 7;
    static final int WINDOW = 8;
    static final int NOTES = 9;
    private static final List<String> TITLES =
            List.of("No.", "Time", "Δ", "", "Len", "Flags", "Seq", "Ack", "Window", "Notes");
    private static final double SECOND = 1e9;

    private Segments segments;
    private Map<Integer, String> messages = Map.of();
    private SharedConnection shared;

    /**
     * Shows a connection, or none where null.
     *
     * @param atServer what a second capture shows of it, or null
     */
    void show(ConnectionDetail detail, SharedConnection atServer) {
        shared = detail == null ? null : atServer;
        segments = detail == null ? null : detail.tcp().segments();
        messages = detail == null ? Map.of() : MessageStarts.of(detail.summary());
        fireTableDataChanged();
    }

    Direction direction(int row) {
        return segments.direction(row);
    }

    int packet(int row) {
        return segments.log().packet(row);
    }

    /** Row of a packet number, or -1. */
    int rowOf(int packet) {
        int row = segments == null ? -1 : Session.row(segments.log(), packet);
        return row < getRowCount() ? row : -1;
    }

    @Override
    public int getRowCount() {
        return segments == null ? 0 : segments.size();
    }

    @Override
    public int getColumnCount() {
        return TITLES.size();
    }

    @Override
    public String getColumnName(int column) {
        return TITLES.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        SegmentLog log = segments.log();
        return switch (column) {
            case NUMBER -> packet(row);
            case TIME -> String.format(Locale.ROOT, "%.6f", log.timeNs(row) / SECOND);
            case DELTA -> row == 0 ? 0L : log.timeNs(row) - log.timeNs(row - 1);
            case DIRECTION -> direction(row) == Direction.CLIENT_TO_SERVER ? "→" : "←";
            case LENGTH -> log.payloadLength(row);
            case FLAGS -> flags(log.flags(row));
            case SEQUENCE -> segments.start(row);
            case ACKNOWLEDGED -> segments.acknowledged(row) < 0 ? "" : segments.acknowledged(row);
            case WINDOW -> segments.windowBytes(row);
            default -> notes(row);
        };
    }

    private static String flags(int bits) {
        StringBuilder text = new StringBuilder();
        flag(text, bits, SYN, "SYN");
        flag(text, bits, FIN, "FIN");
        flag(text, bits, RST, "RST");
        flag(text, bits, PSH, "PSH");
        flag(text, bits, ACK, "ACK");
        return text.toString();
    }

    private static void flag(StringBuilder text, int bits, int bit, String name) {
        if ((bits & bit) != 0) {
            text.append(text.isEmpty() ? "" : " ").append(name);
        }
    }

    private String notes(int row) {
        String notes = segments.notes(row).stream().map(Note::words).collect(Collectors.joining(", "));
        return Stream.of(messages.getOrDefault(row, ""), notes, onTheWay(row))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Which packet it is at the server, and how long it took from one to the other; empty without a second capture. */
    private String onTheWay(int row) {
        if (shared == null || row >= shared.packets()) {
            return "";
        }
        OptionalInt there = shared.serverPacket(row);
        if (there.isEmpty()) {
            return "not in the server's capture";
        }
        OptionalLong delay = shared.delayNs(row);
        return "at the server " + there.getAsInt()
                + (delay.isEmpty() ? "" : ", " + Durations.text(delay.getAsLong()) + " on its way");
    }
}
