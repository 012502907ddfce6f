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
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.TimeScale;
import org.wirelapse.app.ui.theme.CutText;
import org.wirelapse.app.ui.theme.Palette;

/** One chart in JFreeChart's terms: a plot with a dataset and a renderer a series, bands behind, message lanes above, strips below. */
final class ChartDrawing {
    private static final double SECOND = 1e9;
    /** A series that does not rule the axis is still shown whole if it goes no farther than this times what must be shown. */
    private static final double NEAR = 0.6;

    private static final double MARGIN = 0.05;
    /** Room for the labels of the value axis, in sizes of their font. */
    private static final double AXIS_EMS = 7.2;
    /** Room for the labels of the time axis and the plot's insets, in the same. */
    private static final double AXIS_LINES = 4.5;

    private final XYPlot plot = new XYPlot();
    private final JFreeChart chart = new JFreeChart(null, null, plot, false);
    private final NumberAxis time = new NumberAxis();
    private final NumberAxis values = new NumberAxis();
    private final List<SeriesDataset> datasets = new ArrayList<>();
    private final ChartKind kind;
    private final ChartContent content;
    private final WaitBands bands = new WaitBands();
    private final LetterPlaces letters = new LetterPlaces();
    private final StripLanes strips;
    private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);
    private TimeRange range = new TimeRange(0, 1);
    private double labelTop;

    ChartDrawing(ChartKind kind, ChartContent content, Messages messages) {
        this.kind = kind;
        this.content = content;
        strips = new StripLanes(content.strips());
        time.setAutoRange(false);
        time.setLowerMargin(0);
        time.setUpperMargin(0);
        values.setAutoRange(false);
        values.setNumberFormatOverride(kind.quantity().axisFormat());
        plot.setDomainAxis(time);
        plot.setRangeAxis(values);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setInsets(new RectangleInsets(8, 4, 2, 20));
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        // To index a million points takes a moment; the order stays.
        content.series().parallelStream().map(SeriesDataset::new).toList().forEach(this::add);
        plot.getRenderer(0).addAnnotation(bands, Layer.BACKGROUND);
        plot.getRenderer(0).addAnnotation(new MessageLanes(messages), Layer.FOREGROUND);
        plot.getRenderer(0).addAnnotation(strips, Layer.FOREGROUND);
        restyle();
    }

    private void add(SeriesDataset dataset) {
        plot.setDataset(datasets.size(), dataset);
        plot.setRenderer(datasets.size(), renderer(dataset.series()));
        datasets.add(dataset);
    }

    private AbstractXYItemRenderer renderer(Series series) {
        return switch (series.look()) {
            case SPANS -> new SpanRenderer();
            case STEPS -> new StepRenderer(2, false);
            case FINE -> new StepRenderer(1, false);
            case DASHES -> new StepRenderer(2, true);
            case BAND -> new BandRenderer();
            case LETTERS -> new LetterRenderer(series.name().substring(0, 1), letters);
            case DOTS, RINGS, DIAMONDS, TICKS, CROSSES -> new SymbolRenderer(series.look());
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
        for (NumberAxis axis : List.of(time, values)) {
            axis.setLabelPaint(Palette.faintInk());
            axis.setTickLabelPaint(Palette.ink());
            axis.setAxisLinePaint(Palette.named("chart.grid"));
            axis.setTickMarkPaint(Palette.named("chart.grid"));
            axis.setLabelFont(Palette.smallFont());
            axis.setTickLabelFont(Palette.smallFont());
        }
        // The same room on the left of all charts, so that their times stand above each other.
        AxisSpace left = new AxisSpace();
        left.setLeft(AXIS_EMS * Palette.smallFont().getSize2D());
        plot.setFixedRangeAxisSpace(left);
        for (int i = 0; i < datasets.size(); i++) {
            Series series = datasets.get(i).series();
            AbstractXYItemRenderer renderer = (AbstractXYItemRenderer) plot.getRenderer(i);
            Color colour = Palette.named(series.colour());
            renderer.setSeriesPaint(0, colour);
            renderer.setDefaultItemLabelFont(Palette.smallFont().deriveFont(Font.BOLD));
        }
    }

    /**
     * Shows or hides a series, or a strip by its index behind all series.
     *
     * @return false if it is so already
     */
    boolean visible(int index, boolean visible) {
        if (isVisible(index) == visible) {
            return false;
        }
        if (index < datasets.size()) {
            plot.getRenderer(index).setSeriesVisible(0, visible);
        } else {
            strips.visible(index - datasets.size(), visible);
        }
        return true;
    }

    private boolean isVisible(int index) {
        return index < datasets.size()
                ? plot.getRenderer(index).isSeriesVisible(0)
                : strips.isVisible(index - datasets.size());
    }

    /** True if there is anything of a series, or of a strip, to see. */
    boolean has(int index) {
        return index < datasets.size()
                ? datasets.get(index).isKnown()
                : content.strips().get(index - datasets.size()).size() > 0;
    }

    ChartContent content() {
        return content;
    }

    ChartKind kind() {
        return kind;
    }

    /** The state of the strip at a place, or null. */
    Strip.State stateAt(double x, double y) {
        return strips.at(area, y, scale().ns(x));
    }

    /** The values of all visible lines at a time, a text for each. */
    List<String> valuesAt(long ns) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < datasets.size(); i++) {
            Series series = datasets.get(i).series();
            Curve curve = series.curve().seen(range, (int) area.getWidth());
            int point = series.look().holds() && isVisible(i) ? curve.lastUntil(ns) : -1;
            if (point >= 0 && !Double.isNaN(curve.high(point))) {
                texts.add(series.name() + " " + text(series, curve, point));
            }
        }
        return texts;
    }

    private String text(Series series, Curve curve, int point) {
        String high = kind.quantity().text(curve.high(point));
        boolean span = series.look() == Series.Look.BAND && curve.low(point) > 0;
        return span ? kind.quantity().text(curve.low(point)) + " to " + high : high;
    }

    /** The bands behind the curves. */
    WaitBands bands() {
        return bands;
    }

    /** Draws a range of time. */
    void draw(Graphics2D g, Rectangle2D bounds, TimeRange shown) {
        range = shown;
        int columns = (int) bounds.getWidth();
        time.setRange(shown.startNs() / SECOND, shown.endNs() / SECOND);
        String note = content.note().isEmpty() ? "" : " · " + content.note();
        String words = "seconds since the capture's start · " + Durations.text(shown.lengthNs()) + " shown" + note;
        time.setLabel(CutText.fitting(g.getFontMetrics(time.getLabelFont()), words, bounds.getWidth() - 20));
        values.setLabel(kind.axisTitle(shown, columns));
        fitValues(columns, bounds.getHeight());
        // No entities: finding the segment under the pointer is a binary search, not a list of shapes.
        letters.clear();
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(g, bounds, info);
        area = info.getPlotInfo().getDataArea();
        labelTop = noteAbove(g, area.getY() + MessageLanes.height());
    }

    /** Where words over the chart stand clear of its own. */
    double labelTop() {
        return labelTop;
    }

    /** Says which series lie above what is shown, as a window that is far larger than the data; answers where these words end. */
    private double noteAbove(Graphics2D g, double top) {
        g.setFont(Palette.smallFont());
        double y = top;
        for (int i = 0; i < datasets.size(); i++) {
            Decimated points = datasets.get(i).points();
            Series series = datasets.get(i).series();
            boolean known = points.min() <= points.max();
            if (isVisible(i) && series.look().holds() && known && points.min() > values.getUpperBound()) {
                String note = "↑ " + series.name() + " " + kind.quantity().text(points.min());
                y = noteLine(g, note, Palette.named(series.colour()), y);
            }
        }
        return y;
    }

    /** Writes a line on the right; the place of the next one. */
    private double noteLine(Graphics2D g, String line, Color colour, double y) {
        FontMetrics metrics = g.getFontMetrics();
        double x = area.getMaxX() - metrics.stringWidth(line) - 6;
        g.setColor(Palette.faded(Palette.paper(), 200));
        g.fill(new Rectangle2D.Double(x - 3, y, metrics.stringWidth(line) + 6.0, metrics.getHeight()));
        g.setColor(colour);
        g.drawString(line, (float) x, (float) y + metrics.getAscent());
        return y + metrics.getHeight();
    }

    private void fitValues(int columns, double height) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        List<Decimated> followers = new ArrayList<>();
        for (int i = 0; i < datasets.size(); i++) {
            if (isVisible(i)) {
                Decimated points = datasets.get(i).window(range, columns);
                if (datasets.get(i).series().rules()) {
                    low = Math.min(low, points.min());
                    high = Math.max(high, points.max());
                } else {
                    followers.add(points);
                }
            }
        }
        if (low > high) {
            low = 0;
            high = 1;
        }
        if (kind.quantity().fromZero()) {
            low = 0;
        }
        for (Decimated points : followers) {
            if (points.max() <= high + NEAR * Math.max(1, high - low)) {
                high = Math.max(high, points.max());
            }
        }
        setValues(low, Math.max(high, low + 1), height);
    }

    /** Leaves room for the message lanes above and the strips below. */
    private void setValues(double low, double high, double height) {
        double axisHeight = AXIS_LINES * Palette.smallFont().getSize2D();
        double room = Math.max(MessageLanes.height(), height - axisHeight - MessageLanes.height() - strips.height());
        double perPixel = (high - low) / room;
        values.setRange(
                low - MARGIN * (high - low) - strips.height() * perPixel,
                high + MARGIN * (high - low) + MessageLanes.height() * perPixel);
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
        return values.java2DToValue(y, area, plot.getRangeAxisEdge());
    }

    /** The height of a value, as it was drawn last. */
    double y(double value) {
        return values.valueToJava2D(value, area, plot.getRangeAxisEdge());
    }
}
