package org.wirelapse.analysis.rule.tcp;

import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/** Tells which tiles of an exchange belong to one stall: what Nagle's rule costs by itself, then the rest of a delayed acknowledgement. */
final class Stalls {
    private Stalls() {}

    /** The tile of the delayed acknowledgement that went on where this one of Nagle's rule ended, or null. */
    static Wait delayBehind(TiledExchange exchange, Wait nagle) {
        if (nagle.cause() != WaitCause.NAGLE) {
            return null;
        }
        int next = exchange.waits().indexOf(nagle) + 1;
        boolean delayed =
                next < exchange.waits().size() && exchange.waits().get(next).cause() == WaitCause.DELAYED_ACK;
        return delayed ? exchange.waits().get(next) : null;
    }

    /** True if Nagle's rule began the stall that this delayed acknowledgement ended. */
    static boolean behindNagle(TiledExchange exchange, Wait delay) {
        if (delay.cause() != WaitCause.DELAYED_ACK) {
            return false;
        }
        int before = exchange.waits().indexOf(delay) - 1;
        return before >= 0 && exchange.waits().get(before).cause() == WaitCause.NAGLE;
    }

    /** True if the tile is a part of a stall whose acknowledgement was delayed by at least so long. */
    static boolean delayed(TiledExchange exchange, Wait wait, double leastNs) {
        Wait delay = wait.cause() == WaitCause.NAGLE
                ? delayBehind(exchange, wait)
                : behindNagle(exchange, wait) ? wait : null;
        return delay != null && delay.durationNs() >= leastNs;
    }
}
