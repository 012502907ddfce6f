package org.wirelapse.app.ui.charts;

import java.util.Set;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;

/** Walks from one packet of note to the next: repeats, displaced and probing segments, closed windows, resets, ends of stalls. */
final class MarkSteps {
    private static final Set<Note> MARKS = Set.of(
            Note.RETRANSMISSION,
            Note.REORDERED,
            Note.DUPLICATE,
            Note.UNSEEN_BEFORE,
            Note.ACKS_UNSEEN,
            Note.DELAYED_ACK,
            Note.ZERO_WINDOW,
            Note.ZERO_WINDOW_PROBE,
            Note.KEEP_ALIVE);

    private final Workspace workspace;

    MarkSteps(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Goes on (1) or back (-1) from the selected packet, or from what is shown; stays where there is no other. */
    void step(int by) {
        ConnectionDetail detail = workspace.detail();
        if (detail == null) {
            return;
        }
        Segments segments = detail.tcp().segments();
        int stall = stall(detail, from(segments, by), by);
        int row = from(segments, by);
        while (row >= 0 && row < segments.size() && row != stall && !isMarked(segments, row)) {
            row += by;
        }
        if (row >= 0 && row < segments.size()) {
            workspace.selectPacket(segments.log().packet(row));
        }
    }

    /** The first row to look at. */
    private int from(Segments segments, int by) {
        SegmentLog log = segments.log();
        if (workspace.selection().hasPacket()) {
            int selected = Session.row(log, workspace.selection().packet());
            if (selected >= 0) {
                return selected + by;
            }
        }
        long edge = by > 0 ? workspace.range().startNs() : workspace.range().endNs();
        int row = by > 0 ? 0 : segments.size() - 1;
        while (row >= 0 && row < segments.size() && (by > 0 ? log.timeNs(row) < edge : log.timeNs(row) > edge)) {
            row += by;
        }
        return row;
    }

    /** The nearest row from one on that ended a stall, or -1. */
    private static int stall(ConnectionDetail detail, int from, int by) {
        int nearest = -1;
        for (TiledInterval exchange : detail.summary().intervals()) {
            for (Wait wait : exchange.waits()) {
                if (wait.cause().family() == WaitFamily.PATH) {
                    continue;
                }
                int row = Session.row(detail.tcp().segments().log(), wait.lastPacket());
                boolean ahead = row >= 0 && (by > 0 ? row >= from : row <= from);
                if (ahead && (nearest < 0 || (by > 0 ? row < nearest : row > nearest))) {
                    nearest = row;
                }
            }
        }
        return nearest;
    }

    private static boolean isMarked(Segments segments, int row) {
        return segments.log().rst(row) || MARKS.stream().anyMatch(note -> segments.has(row, note));
    }
}
