package org.wirelapse.app.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.app.ui.Picture;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.TimeAxis;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Theme;

class ExchangesPanelTest {
    private final Workspace workspace = SampleSession.workspace();
    private Session session;

    @BeforeEach
    void open() throws IOException {
        Theme.LIGHT.install();
        session = SampleSession.open("parallel-connections");
        workspace.open(session);
    }

    @Test
    void listsTheExchangesOfAllConnectionsByTheirBegin() {
        ExchangeRows model = RowOrder.PLAIN.of(session.analysis().traffic(), connection -> true, null);
        assertEquals(12, model.size());
        for (int row = 1; row < model.size(); row++) {
            assertTrue(model.exchange(row - 1).startNs() <= model.exchange(row).startNs());
        }
        assertEquals(3, model.stream(model.rowOf(3, 1)));
        assertEquals(1, model.exchange(model.rowOf(3, 1)).index());
    }

    @Test
    void drawsWaitsOnlyWhereTheTimeShownHoldsThem() {
        ExchangesPanel panel = new ExchangesPanel(workspace);
        assertTrue(Picture.of(panel, 900, 400).count(Palette.of(WaitFamily.PATH)) > 500);
        workspace.show(
                new TimeRange(session.whole().endNs() * 2, session.whole().endNs() * 3));
        assertEquals(0, Picture.of(panel, 900, 400).count(Palette.of(WaitFamily.PATH)));
    }

    @Test
    void drawsALongWaitWiderThanAShortOne() {
        ExchangesPanel panel = new ExchangesPanel(workspace);
        TiledInterval exchange = session.exchange(0, 0);
        workspace.selectExchange(0, exchange);
        int near = Picture.of(panel, 900, 400).count(Palette.of(WaitFamily.SETUP));
        workspace.show(session.whole());
        int far = Picture.of(panel, 900, 400).count(Palette.of(WaitFamily.SETUP));
        assertTrue(near > 2 * far, near + " is not much more than " + far);
    }

    @Test
    void ticksStandAtRoundTimes() {
        TimeAxis axis = TimeAxis.of(new TimeRange(130_000_000, 1_430_000_000), 8);
        assertEquals(200_000_000, axis.stepNs());
        assertEquals(200_000_000, axis.firstFrom(130_000_000));
        assertEquals("0.2 s", axis.label(200_000_000));
        assertEquals("0.00000005 s", TimeAxis.of(new TimeRange(0, 100), 3).label(50));
    }

    @Test
    void showsWhatBelongsToTheSelectedConnection() {
        AnalysedConnection third = session.connection(3);
        assertEquals(List.of(third), held(Scope.CONNECTION, third));
        assertEquals(6, held(Scope.ENDPOINT, third).size());
        assertEquals(6, held(Scope.ALL, null).size());
    }

    private List<AnalysedConnection> held(Scope scope, AnalysedConnection selected) {
        return session.connections().stream()
                .filter(other -> scope.holds(selected, other))
                .toList();
    }

    @Test
    void sortsTheSlowestFirst() {
        ExchangeRows rows = RowOrder.PLAIN
                .sorted(ExchangesModel.ELAPSED, true)
                .of(session.analysis().traffic(), connection -> true, null);
        for (int row = 1; row < rows.size(); row++) {
            assertTrue(rows.elapsedNs(row - 1) >= rows.elapsedNs(row));
        }
    }
}
