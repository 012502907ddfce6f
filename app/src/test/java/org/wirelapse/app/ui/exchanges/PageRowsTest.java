package org.wirelapse.app.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.traffic.Page;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.app.ui.Components;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Selection;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;

/** Two pages over three connections: the first with seven exchanges, the second with three. */
class PageRowsTest {
    private final Workspace workspace = SampleSession.workspace();
    private Session session;
    private Traffic traffic;

    @BeforeEach
    void open() throws IOException {
        session = SampleSession.open("page-load");
        traffic = session.analysis().traffic();
        workspace.open(session);
    }

    @Test
    void exchangesStandBelowTheirPage() {
        ExchangeRows rows = RowOrder.PLAIN.of(traffic, connection -> true, null);
        assertEquals(12, rows.size());
        assertEquals(10, rows.exchanges());
        assertEquals(traffic.pages().get(0), rows.page(0));
        assertEquals(7, rows.below(0));
        assertEquals(traffic.pages().get(1), rows.page(8));
        assertEquals(3, rows.below(8));
        assertNull(rows.page(1));
    }

    @Test
    void slowestFirstHoldsForPagesAndWithinThem() {
        ExchangeRows rows = RowOrder.PLAIN.sorted(ExchangesModel.ELAPSED, true).of(traffic, connection -> true, null);
        assertTrue(rows.elapsedNs(0) >= rows.elapsedNs(8));
        assertTrue(IntStream.range(2, 8).allMatch(row -> rows.elapsedNs(row - 1) >= rows.elapsedNs(row)));
    }

    @Test
    void oneConnectionShowsWhatItFetchedOfEachPage() {
        ExchangeRows rows = RowOrder.PLAIN.of(traffic, c -> c.connection().stream() == 2, null);
        assertEquals(3, rows.size());
        assertEquals(2, rows.below(0));
        assertEquals(0, rows.stream(0), "the document came over another connection");
    }

    @Test
    void thePageOfTheSelectedExchangeCanBeShownAlone() {
        Page second = traffic.pages().get(1);
        ExchangeRows rows = RowOrder.PLAIN.grouped(false).of(traffic, connection -> true, second);
        assertEquals(3, rows.size());
        assertEquals(0, rows.rowOf(0, 3));
    }

    @Test
    void theBarOfAPageHoldsWhatDecidedItsTime() {
        List<Wait> waits = RowOrder.PLAIN.of(traffic, connection -> true, null).waits(0);
        Page page = traffic.pages().get(0);
        assertEquals(page.startNs(), waits.get(0).startNs());
        assertEquals(page.endNs(), waits.get(waits.size() - 1).endNs());
        for (int i = 1; i < waits.size(); i++) {
            assertTrue(waits.get(i - 1).endNs() <= waits.get(i).startNs());
        }
    }

    @Test
    void aClickOnAPageShowsItsTimeAndKeepsItSelected() {
        ExchangesPanel panel = new ExchangesPanel(workspace);
        JTable table = Components.find(panel, "exchanges", JTable.class);
        table.setRowSelectionInterval(8, 8);
        Page page = traffic.pages().get(1);
        assertEquals(
                Selection.exchange(page.document().stream(), page.document().index()), workspace.selection());
        assertTrue(workspace.range().startNs() <= page.startNs());
        assertTrue(workspace.range().endNs() >= page.endNs());
        assertNotNull(((ExchangesModel) table.getModel()).page(table.getSelectedRow()));
    }
}
