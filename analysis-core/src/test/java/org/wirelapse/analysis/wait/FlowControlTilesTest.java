package org.wirelapse.analysis.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Http2Stream.FlowStall;
import org.wirelapse.analysis.http.Talk;
import org.wirelapse.analysis.tcp.Segments;

class FlowControlTilesTest {
    private static final Segments SEGMENTS =
            Talk.opened().ack(Direction.CLIENT_TO_SERVER).segments();

    @Test
    void aStallCutsTilesAtItsBorders() {
        List<Wait> tiles =
                List.of(new Wait(WaitCause.SERIALIZATION, 0, 10, 1, 2), new Wait(WaitCause.SERVER_PAUSE, 10, 50, 2, 3));

        assertEquals(
                "SERIALIZATION 0-5, RECEIVE_WINDOW 5-40, SERVER_PAUSE 40-50",
                text(FlowControlTiles.apply(tiles, List.of(new FlowStall(5, 40, 2, false)), SEGMENTS)));
    }

    @Test
    void whatWasLostStaysLost() {
        List<Wait> tiles = List.of(
                new Wait(WaitCause.SLOW_START, 0, 10, 1, 2),
                new Wait(WaitCause.RETRANSMISSION_TIMEOUT, 10, 30, 2, 3),
                new Wait(WaitCause.SLOW_START, 30, 40, 3, 3));

        assertEquals(
                "RECEIVE_WINDOW 0-10, RETRANSMISSION_TIMEOUT 10-30, RECEIVE_WINDOW 30-35, SLOW_START 35-40",
                text(FlowControlTiles.apply(tiles, List.of(new FlowStall(-5, 35, 2, true)), SEGMENTS)));
    }

    @Test
    void stallsOutsideChangeNothing() {
        List<Wait> tiles = List.of(new Wait(WaitCause.SERVER_THINK, 10, 20, 1, 2));

        assertEquals(
                "SERVER_THINK 10-20",
                text(FlowControlTiles.apply(
                        tiles, List.of(new FlowStall(0, 5, 2, true), new FlowStall(30, 40, 2, true)), SEGMENTS)));
    }

    private static String text(List<Wait> tiles) {
        return tiles.stream()
                .map(tile -> tile.cause() + " " + tile.startNs() + "-" + tile.endNs())
                .collect(Collectors.joining(", "));
    }
}
