package org.wirelapse.analysis.wait;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpFacts;
import org.wirelapse.analysis.turn.Turn;

/** Accounts for the time of each turn of a connection by the walk that exchanges take too. */
public final class TurnTiler {
    private TurnTiler() {}

    /**
     * Tiles all turns of a connection.
     *
     * @param segments its segments
     * @param facts what TCP did
     * @param clientToServer what the client sent
     * @param serverToClient what the server sent
     * @param setup what came before its first use
     * @param turns its turns in order
     * @return the same turns, in the same order
     */
    public static List<TiledTurn> tile(
            Segments segments,
            TcpFacts facts,
            TcpStream clientToServer,
            TcpStream serverToClient,
            Setup setup,
            List<Turn> turns) {
        ConnectionView view = new ConnectionView(segments, facts, clientToServer, serverToClient);
        List<TiledTurn> tiled = new ArrayList<>(turns.size());
        for (Turn turn : turns) {
            tiled.add(tile(view, setup, turn, turn.index() == turns.size() - 1));
        }
        return tiled;
    }

    private static TiledTurn tile(ConnectionView view, Setup setup, Turn turn, boolean last) {
        boolean unasked = !turn.asked();
        Span span = Span.of(view, setup, turn.index() == 0, turn.firstRow(), IntervalEnd.of(view, turn, last));
        Walk walk = new Walk(view, span);
        walk.setup(setup, unasked ? -1 : turn.firstRow());
        walk.asked(turn.askedFrom(), turn.askedTo());
        if (turn.answered()) {
            walk.answerBegins(turn.answerFrom(), turn.askedTo(), false);
            walk.answered(turn.answerFrom(), turn.serverTo());
        } else {
            walk.silence(turn.askedTo());
        }
        return new TiledTurn(turn, span.startNs(), walk.tiles.endNs(), walk.finish(WaitCause.UNKNOWN));
    }
}
