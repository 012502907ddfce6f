package org.wirelapse.app.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.app.ui.Picture;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.TimeScale;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Theme;

class TimeChartTest {
    private final Workspace workspace = SampleSession.workspace();
    private Segments segments;

    @BeforeEach
    void open() throws IOException {
        Theme.LIGHT.install();
        Session session = SampleSession.open("fast-retransmit-cubic");
        workspace.open(session);
        workspace.selectConnection(session.connections().get(0));
        segments = workspace.detail().tcp().segments();
    }

    @Test
    void drawsDataAcknowledgementsAndMessages() {
        Picture picture = Picture.of(chart(ChartKind.SEQUENCE), 900, 400);
        assertTrue(picture.count(Palette.named("chart.data")) > 100);
        assertTrue(picture.count(Palette.named("chart.ack")) > 50);
        assertTrue(picture.count(Palette.named("chart.response")) > 100);
    }

    @Test
    void drawsFlight() {
        Picture picture = Picture.of(chart(ChartKind.WINDOW), 900, 400);
        assertTrue(picture.count(Palette.named("chart.flight")) > 100);
    }

    @Test
    void turnsToTheOtherDirection() {
        TimeChart chart = chart(ChartKind.SEQUENCE);
        int before = Picture.of(chart, 900, 400).count(Palette.named("chart.data"));
        chart.reverse();
        int after = Picture.of(chart, 900, 400).count(Palette.named("chart.data"));
        assertTrue(after < before, after + " is not less than " + before);
    }

    @Test
    void marksEachRetransmission() {
        Series marks = SequenceSeries.of(workspace.detail(), Direction.SERVER_TO_CLIENT).series().stream()
                .filter(series -> series.name().startsWith("Retransmitted"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                workspace.connection().tcp().serverToClient().retransmissions().size(),
                marks.curve().size());
    }

    @Test
    void leavesOpenWhatIsNotKnown() {
        for (Series series :
                WindowCurves.of(workspace.detail(), Direction.SERVER_TO_CLIENT).series()) {
            for (int i = 0; i < series.curve().size(); i++) {
                assertFalse(series.curve().low(i) < 0, series.name());
            }
        }
    }

    @Test
    void findsTheSegmentUnderThePointer() {
        SegmentFinder finder = new SegmentFinder(segments, Direction.SERVER_TO_CLIENT);
        TimeScale scale = new TimeScale(workspace.range(), 0, 100_000);
        int row = IntStream.range(40, segments.size())
                .filter(r -> segments.direction(r) == Direction.SERVER_TO_CLIENT
                        && segments.log().payloadLength(r) > 0)
                .findFirst()
                .orElseThrow();
        double middle = (segments.start(row) + segments.end(row)) / 2.0;
        int found = finder.nearest(scale, scale.x(segments.timeNs(row)), middle, 100);
        assertEquals(segments.log().packet(row), finder.packet(found));
        assertEquals(-1, finder.nearest(scale, -5_000, middle, 100));
    }

    private TimeChart chart(ChartKind kind) {
        return TimeChart.following(workspace, kind, chart -> {});
    }
}
