package org.wirelapse.analysis.wait;

import static org.wirelapse.analysis.wait.WaitCause.PIPELINE_QUEUE;
import static org.wirelapse.analysis.wait.WaitCause.SERVER_THINK;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.Pieces;

/**
 * Times in which the server always had more to send, whatever stream it was of: its socket's queue was never empty. An answer that leaves in
 * the middle of such a run stood in line behind the bytes before it; when it was ready cannot be seen.
 */
final class ServerRuns {
    private static final TransferTiles.Flow ANY_STREAM = new TransferTiles.Flow(PIPELINE_QUEUE, SERVER_THINK);

    private final ConnectionView view;
    /** When the server had nothing to send, in order. */
    private final List<Wait> pauses;

    private final int firstRow;

    private ServerRuns(ConnectionView view, List<Wait> pauses, int firstRow) {
        this.view = view;
        this.pauses = pauses;
        this.firstRow = firstRow;
    }

    static ServerRuns of(ConnectionView view) {
        Pieces pieces = view.deliveries(Direction.SERVER_TO_CLIENT).pieces();
        int first = pieces.count() == 0 ? -1 : pieces.row(0);
        if (first < 0) {
            return new ServerRuns(view, List.of(), 0);
        }
        int last = view.segments.size() - 1;
        TileList tiles = new TileList(view.segments.timeNs(first), view.packet(first), view.segments.timeNs(last));
        new TransferTiles(view, Direction.SERVER_TO_CLIENT, tiles, ANY_STREAM).add(0, pieces.end(pieces.count() - 1));
        List<Wait> pauses = tiles.finish(PIPELINE_QUEUE, view.packet(last)).stream()
                .filter(wait -> wait.cause() == SERVER_THINK)
                .toList();
        return new ServerRuns(view, pauses, first);
    }

    /** Row with which the run began that a row belongs to. */
    int begin(int row) {
        long ns = view.segments.timeNs(row);
        int low = 0;
        int high = pauses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pauses.get(middle).endNs() <= ns) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? Math.min(firstRow, row)
                : Math.min(view.row(pauses.get(low - 1).lastPacket()), row);
    }
}
