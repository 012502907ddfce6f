package org.wirelapse.analysis.taps;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/**
 * Puts the server's own times in the place of an estimate. From one capture the way there and back is taken as the shortest round trip and
 * the rest as the server's; from two each of the three is measured.
 */
final class ThinkTiles {
    /** What the time between a request's delivery and the answer's first byte is made of. */
    private static final Set<WaitCause> ANSWERING =
            EnumSet.of(WaitCause.PROPAGATION, WaitCause.SERVER_THINK, WaitCause.QUEUEING);

    private final ServerClock clock;
    private final long leastThereNs;
    private final long leastBackNs;

    ThinkTiles(SharedConnection shared, ServerClock clock) {
        this.clock = clock;
        leastThereNs = least(shared, Direction.CLIENT_TO_SERVER);
        leastBackNs = least(shared, Direction.SERVER_TO_CLIENT);
    }

    private static long least(SharedConnection shared, Direction direction) {
        return Math.max(0, shared.direction(direction).delays().minNs().orElse(0));
    }

    /**
     * The exchange with the server's time as its own tap saw it.
     *
     * @param server its times there, or null
     */
    TiledExchange settle(TiledExchange tiled, ServerTimes server) {
        int first = server == null ? -1 : begin(tiled.waits());
        if (first < 0) {
            return tiled;
        }
        int behind = end(tiled.waits(), first);
        List<Wait> waits = new ArrayList<>(tiled.waits().subList(0, first));
        answering(tiled.waits().subList(first, behind), server, waits);
        waits.addAll(tiled.waits().subList(behind, tiled.waits().size()));
        return new TiledExchange(tiled.exchange(), tiled.startNs(), tiled.endNs(), waits);
    }

    /** First tile of the run that holds the server's work, or -1. */
    private static int begin(List<Wait> waits) {
        int think = 0;
        while (think < waits.size() && waits.get(think).cause() != WaitCause.SERVER_THINK) {
            think++;
        }
        if (think == waits.size()) {
            return -1;
        }
        while (think > 0 && ANSWERING.contains(waits.get(think - 1).cause())) {
            think--;
        }
        return think;
    }

    private static int end(List<Wait> waits, int first) {
        int behind = first;
        while (behind < waits.size() && ANSWERING.contains(waits.get(behind).cause())) {
            behind++;
        }
        return behind;
    }

    private void answering(List<Wait> run, ServerTimes server, List<Wait> waits) {
        Wait first = run.get(0);
        Wait last = run.get(run.size() - 1);
        long start = first.startNs();
        long end = last.endNs();
        long received = Math.min(end, Math.max(start, clock.toClientNs(server.requestEndNs())));
        long answered = Math.min(end, Math.max(received, clock.toClientNs(server.responseStartNs())));
        long there = Math.min(received, start + leastThereNs);
        long back = Math.max(answered, end - leastBackNs);
        add(waits, WaitCause.PROPAGATION, start, there, first.firstPacket(), last.lastPacket());
        add(waits, WaitCause.QUEUEING, there, received, last.lastPacket(), last.lastPacket());
        add(waits, WaitCause.SERVER_THINK, received, answered, last.lastPacket(), last.lastPacket());
        add(waits, WaitCause.QUEUEING, answered, back, last.lastPacket(), last.lastPacket());
        add(waits, WaitCause.PROPAGATION, back, end, last.lastPacket(), last.lastPacket());
    }

    private static void add(List<Wait> waits, WaitCause cause, long start, long end, int first, int last) {
        if (end > start) {
            waits.add(new Wait(cause, start, end, first, last));
        }
    }
}
