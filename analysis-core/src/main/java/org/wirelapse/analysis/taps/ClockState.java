package org.wirelapse.analysis.taps;

/**
 * What could be found out about the clocks of two captures.
 *
 * @param clock how they stand to each other, or null
 * @param problem why that is not known, or null
 */
public record ClockState(ServerClock clock, Problem problem) {
    /** Why the clocks cannot be put into a relation. */
    public enum Problem {
        /** No packet is in both captures in one of the directions. */
        ONE_WAY,
        /** Packets of the client pass the capture named as the server's first. */
        EXCHANGED,
        /** No straight line fits: a clock was set while the captures ran. */
        UNSTEADY
    }

    static ClockState of(ServerClock clock) {
        return new ClockState(clock, null);
    }

    static ClockState unknown(Problem problem) {
        return new ClockState(null, problem);
    }
}
