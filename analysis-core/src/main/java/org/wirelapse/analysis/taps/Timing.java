package org.wirelapse.analysis.taps;

import org.wirelapse.analysis.flow.Direction;

/** Says what can have travelled how fast. */
@FunctionalInterface
interface Timing {
    /** Where the clocks are not known to each other. */
    Timing ANY = (direction, sentNs, receivedNs) -> true;

    /**
     * True if a packet can be the same.
     *
     * @param sentNs when it passed the sender's tap, on that tap's clock
     * @param receivedNs when it passed the receiver's tap, on that tap's clock
     */
    boolean possible(Direction direction, long sentNs, long receivedNs);
}
