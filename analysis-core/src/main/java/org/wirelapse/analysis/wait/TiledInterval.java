package org.wirelapse.analysis.wait;

import java.util.List;

/** A part of a connection's life whose time is accounted for to the nanosecond. */
public sealed interface TiledInterval permits TiledExchange, TiledTurn {
    /** Its place on the connection among those of its kind, from 0. A connection has exchanges or turns, never both. */
    int index();

    /** Begin, ns since the capture's start. */
    long startNs();

    /** End, ns since the capture's start. */
    long endNs();

    /** Tiles in order; they fill {@code [startNs, endNs]} without overlap or hole. */
    List<Wait> waits();

    /** From begin to end. */
    default long elapsedNs() {
        return endNs() - startNs();
    }

    /** Time spent on a cause. */
    default long spentNs(WaitCause cause) {
        long sum = 0;
        for (Wait wait : waits()) {
            sum += wait.cause() == cause ? wait.durationNs() : 0;
        }
        return sum;
    }
}
