package org.wirelapse.app.ui.session;

/**
 * Maps times to pixels and back.
 *
 * @param range the times
 * @param left pixel of the range's begin
 * @param width pixels of the whole range, at least 1
 */
public record TimeScale(TimeRange range, double left, double width) {
    /** Guards the division. */
    public TimeScale {
        width = Math.max(1, width);
    }

    /** Pixel of a time, also outside the range. */
    public double x(long ns) {
        return left + (ns - range.startNs()) * width / range.lengthNs();
    }

    /** Time of a pixel, also outside the range. */
    public long ns(double x) {
        return range.startNs() + (long) ((x - left) / width * range.lengthNs());
    }
}
