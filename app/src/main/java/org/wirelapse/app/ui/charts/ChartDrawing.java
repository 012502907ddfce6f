package org.wirelapse.app.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.TimeScale;
import org.wirelapse.app.ui.theme.Palette;

/** One chart in JFreeChart's terms: a plot with a dataset and a renderer a series, bands behind, message lanes above. */
final class ChartDrawing {
    private static final double SECOND = 1e9;
    /** A series that does not rule the axis is still shown whole if it goes no farther than this times what must be shown. */
    private static final double NEAR = 0.6;

    private static final double MARGIN = 0.05;

    private final XYPlot plot = new XYPlot();
    private final JFreeChart chart = new JFreeChart(null, null, plot, false);
    private final NumberAxis time = new NumberAxis("seconds since the capture's start");
    private final NumberAxis bytes = new NumberAxis();
    private final List<SeriesDataset> datasets = new ArrayList<>();
    private final WaitBands bands;
    private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);
    private TimeRange range = new TimeRange(0, 1);

    ChartDrawing(List<Series> series, String axisTitle, WaitBands bands, XYAnnotation messages) {
        this.bands = bands;
        time.setAutoRange(false);
        time.setLowerMargin(0);
        time.setUpperMargin(0);
        bytes.setLabel(axisTitle);
        bytes.setAutoRange(false);
        bytes.setNumberFormatOverride(new ByteFormat());
        plot.setDomainAxis(time);
        plot.setRangeAxis(bytes);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setInsets(new RectangleInsets(8, 4, 2, 12));
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        series.forEach(this::add);
        plot.getRenderer(0).addAnnotation(bands, Layer.BACKGROUND);
        plot.getRenderer(0).addAnnotation(messages, Layer.FOREGROUND);
        restyle();
    }

    private void add(Series series) {
        SeriesDataset dataset = new SeriesDataset(series);
        plot.setDataset(datasets.size(), dataset);
        plot.setRenderer(datasets.size(), renderer(series));
        datasets.add(dataset);
    }

    private static AbstractXYItemRenderer renderer(Series series) {
        return switch (series.look()) {
            case SPANS -> new SpanRenderer();
            case LETTERS -> new LetterRenderer(series.name().substring(0, 1));
            case STEPS -> {
                XYStepRenderer steps = new XYStepRenderer();
                steps.setDefaultShapesVisible(false);
                yield steps;
            }
        };
    }

    /** Takes the colours of the present look. */
    void restyle() {
        chart.setBackgroundPaint(Palette.paper());
        plot.setBackgroundPaint(Palette.paper());
        plot.setOutlinePaint(Palette.named("chart.grid"));
        plot.setDomainGridlinePaint(Palette.named("chart.grid"));
        plot.setRangeGridlinePaint(Palette.named("chart.grid"));
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        for (NumberAxis axis : List.of(time, bytes)) {
            axis.setLabelPaint(Palette.faintInk());
            axis.setTickLabelPaint(Palette.ink());
            axis.setAxisLinePaint(Palette.named("chart.grid"));
            axis.setTickMarkPaint(Palette.named("chart.grid"));
            axis.setLabelFont(Palette.smallFont());
            axis.setTickLabelFont(Palette.smallFont());
        }
        for (int i = 0; i < datasets.size(); i++) {
            Series series = datasets.get(i).series();
            AbstractXYItemRenderer renderer = (AbstractXYItemRenderer) plot.getRenderer(i);
            Color colour = Palette.named(series.colour());
            renderer.setSeriesPaint(0, colour);
            renderer.setSeriesStroke(0, new BasicStroke(series.rules() ? 1.5f : 1.2f));
            renderer.setDefaultItemLabelFont(Palette.smallFont().deriveFont(Font.BOLD));
        }
    }

    /** Shows or hides a series. */
    void visible(int index, boolean visible) {
        plot.getRenderer(index).setSeriesVisible(0, visible);
    }

    /** The bands behind the curves. */
    WaitBands bands() {
        return bands;
    }

    /** Draws a range of time. */
    void draw(Graphics2D g, Rectangle2D bounds, TimeRange shown) {
        range = shown;
        time.setRange(shown.startNs() / SECOND, shown.endNs() / SECOND);
        fitBytes((int) bounds.getWidth(), bounds.getHeight());
        // No entities: finding the segment under the pointer is a binary search, not a list of shapes.
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(g, bounds, info);
        area = info.getPlotInfo().getDataArea();
        noteAbove(g);
    }

    /** Says which series lie above what is shown: a window that is far larger than the data would press the data flat. */
    private void noteAbove(Graphics2D g) {
        g.setFont(Palette.smallFont());
        FontMetrics metrics = g.getFontMetrics();
        double y = area.getY() + MessageLanes.HEIGHT + metrics.getAscent();
        for (SeriesDataset dataset : datasets) {
            Decimated points = dataset.points();
            if (points.size() > 0 && points.min() > bytes.getUpperBound()) {
                String note = "↑ " + dataset.series().name() + " " + ByteCounts.text((long) points.min());
                g.setColor(Palette.named(dataset.series().colour()));
                g.drawString(note, (float) (area.getMaxX() - metrics.stringWidth(note) - 6), (float) y);
                y += metrics.getHeight();
            }
        }
    }

    private void fitBytes(int columns, double height) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        List<Decimated> followers = new ArrayList<>();
        for (int i = 0; i < datasets.size(); i++) {
            Decimated points = datasets.get(i).window(range, columns);
            boolean visible = plot.getRenderer(i).isSeriesVisible(0);
            if (visible && datasets.get(i).series().rules()) {
                low = Math.min(low, points.min());
                high = Math.max(high, points.max());
            } else if (visible) {
                followers.add(points);
            }
        }
        if (low > high) {
            low = 0;
            high = 1;
        }
        for (Decimated points : followers) {
            if (points.max() <= high + NEAR * Math.max(1, high - low)) {
                high = Math.max(high, points.max());
            }
        }
        double span = Math.max(1, high - low);
        double room = MessageLanes.HEIGHT / Math.max(1, height - 2.0 * MessageLanes.HEIGHT);
        bytes.setRange(low - MARGIN * span, high + (MARGIN + room) * span);
    }

    /** Where the curves were drawn last. */
    Rectangle2D area() {
        return area;
    }

    /** The time axis as it was drawn last. */
    TimeScale scale() {
        return new TimeScale(range, area.getX(), area.getWidth());
    }

    /** The value at a height, as it was drawn last. */
    double valueAt(double y) {
        return bytes.java2DToValue(y, area, plot.getRangeAxisEdge());
    }

    /** The height of a value, as it was drawn last. */
    double y(double value) {
        return bytes.valueToJava2D(value, area, plot.getRangeAxisEdge());
    }
}
