package org.wirelapse.app.ui.charts;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractIntervalXYDataset;
import org.wirelapse.app.ui.session.TimeRange;

/** Hands one series to JFreeChart, decimated to what the window can show. X is in seconds. */
final class SeriesDataset extends AbstractIntervalXYDataset {
    private final transient Series series;
    private final transient Extremes extremes;
    private transient Decimated points;

    SeriesDataset(Series series) {
        this.series = series;
        this.extremes = new Extremes(series.curve());
        this.points = new Decimated();
    }

    /** Looks at a range through some pixel columns; tells nobody, as the chart is drawn right after. */
    Decimated window(TimeRange range, int columns) {
        Curve seen = series.curve().seen(range, columns);
        points = Decimated.of(series.look(), seen == series.curve() ? extremes : new Extremes(seen), range, columns);
        return points;
    }

    /** What the window holds. */
    Decimated points() {
        return points;
    }

    /** True if any value of the series is known. */
    boolean isKnown() {
        int size = series.curve().size();
        return extremes.low(0, size) <= extremes.high(0, size);
    }

    Series series() {
        return series;
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return series.name();
    }

    @Override
    public int getItemCount(int index) {
        return points.size();
    }

    @Override
    public Number getX(int index, int item) {
        return points.seconds(item);
    }

    @Override
    public double getXValue(int index, int item) {
        return points.seconds(item);
    }

    @Override
    public Number getY(int index, int item) {
        return points.high(item);
    }

    @Override
    public double getYValue(int index, int item) {
        return points.high(item);
    }

    @Override
    public Number getStartX(int index, int item) {
        return points.seconds(item);
    }

    @Override
    public Number getEndX(int index, int item) {
        return points.seconds(item);
    }

    @Override
    public Number getStartY(int index, int item) {
        return points.low(item);
    }

    @Override
    public double getStartYValue(int index, int item) {
        return points.low(item);
    }

    @Override
    public Number getEndY(int index, int item) {
        return points.high(item);
    }

    @Override
    public double getEndYValue(int index, int item) {
        return points.high(item);
    }
}
