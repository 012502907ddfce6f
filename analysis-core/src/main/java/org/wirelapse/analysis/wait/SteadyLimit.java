package org.wirelapse.analysis.wait;

/**
 * A flight at which acknowledgements released a sender time and again: its window, or a send buffer as small, is full then. That it stops
 * there for its application each time would be chance.
 */
final class SteadyLimit {
    /** So many releases in a row at one flight show that it is the limit. */
    private static final int ENOUGH = 2;

    private final int mss;
    private long flight = -1;
    private int times;

    SteadyLimit(int mss) {
        this.mss = mss;
    }

    /** An acknowledgement made the sender go on when so many bytes were outstanding. */
    void released(long outstanding) {
        times = same(outstanding) ? times + 1 : 1;
        flight = outstanding;
    }

    /** True if a sender with so many bytes outstanding has reached the limit that held it before. */
    boolean reached(long outstanding) {
        return times >= ENOUGH && same(outstanding);
    }

    private boolean same(long outstanding) {
        return Math.abs(outstanding - flight) <= mss;
    }
}
