package org.wirelapse.analysis.rule.tcp;

import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/** Tells which tiles of an exchange or turn belong to one stall: what Nagle's rule costs by itself, then the rest of a delayed acknowledgement. */
final class Stalls {
    private Stalls() {}

    /** The tile of the delayed acknowledgement that went on where this one of Nagle's rule ended, or null. */
    static Wait delayBehind(TiledInterval interval, Wait nagle) {
        if (nagle.cause() != WaitCause.NAGLE) {
            return null;
        }
        int next = place(interval, nagle) + 1;
        boolean delayed =
                next < interval.waits().size() && interval.waits().get(next).cause() == WaitCause.DELAYED_ACK;
        return delayed ? interval.waits().get(next) : null;
    }

    /** True if Nagle's rule began the stall that this delayed acknowledgement ended. */
    static boolean behindNagle(TiledInterval interval, Wait delay) {
        if (delay.cause() != WaitCause.DELAYED_ACK) {
            return false;
        }
        int before = place(interval, delay) - 1;
        return before >= 0 && interval.waits().get(before).cause() == WaitCause.NAGLE;
    }

    /** Where this very tile stands among those of its exchange or turn. */
    private static int place(TiledInterval interval, Wait wait) {
        int place = 0;
        while (interval.waits().get(place) != wait) {
            place++;
        }
        return place;
    }

    /** True if the tile is a part of a stall whose acknowledgement was delayed by at least so long. */
    static boolean delayed(TiledInterval interval, Wait wait, double leastNs) {
        Wait delay = wait.cause() == WaitCause.NAGLE
                ? delayBehind(interval, wait)
                : behindNagle(interval, wait) ? wait : null;
        return delay != null && delay.durationNs() >= leastNs;
    }
}
