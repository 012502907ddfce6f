package org.wirelapse.app.ui.session;

/**
 * A span of the capture's time that the panels show. Never empty: {@code startNs < endNs}.
 *
 * @param startNs begin, ns since the capture's start
 * @param endNs end
 */
public record TimeRange(long startNs, long endNs) {
    /** Narrower than this nothing can be told apart: captures have a resolution of 1 ns at best. */
    private static final long NARROWEST_NS = 100;

    /** Widens an empty or inverted span to the narrowest one. */
    public TimeRange {
        endNs = Math.max(endNs, startNs + NARROWEST_NS);
    }

    /** How long it is. */
    public long lengthNs() {
        return endNs - startNs;
    }

    /** The same with a margin on both sides, a share of its length. */
    public TimeRange withMargin(double share) {
        long margin = (long) (lengthNs() * share);
        return new TimeRange(startNs - margin, endNs + margin);
    }

    /**
     * Nearer or farther, while one time stays where it is.
     *
     * @param factor below 1 for nearer
     * @param anchorNs the time that keeps its place
     */
    public TimeRange zoomed(double factor, long anchorNs) {
        long before = (long) ((anchorNs - startNs) * factor);
        long after = (long) ((endNs - anchorNs) * factor);
        return new TimeRange(anchorNs - before, anchorNs + after);
    }

    /** Moved by a share of its length, to later times where positive. */
    public TimeRange panned(double share) {
        long by = (long) (lengthNs() * share);
        return new TimeRange(startNs + by, endNs + by);
    }

    /** The nearest range of this length (or the whole, if that is shorter) inside another. */
    public TimeRange within(TimeRange whole) {
        if (lengthNs() >= whole.lengthNs()) {
            return whole;
        }
        long start = Math.min(Math.max(startNs, whole.startNs), whole.endNs - lengthNs());
        return new TimeRange(start, start + lengthNs());
    }

    /** The middle. */
    public long middleNs() {
        return startNs + lengthNs() / 2;
    }

    /** True if the time lies inside. */
    public boolean contains(long ns) {
        return ns >= startNs && ns <= endNs;
    }
}
