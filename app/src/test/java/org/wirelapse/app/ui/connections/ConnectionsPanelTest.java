package org.wirelapse.app.ui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.traffic.FilterSyntaxException;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.app.ui.Picture;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Theme;

class ConnectionsPanelTest {
    private final ConnectionsModel model = new ConnectionsModel();
    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = SampleSession.open("parallel-connections");
        model.session(session);
    }

    @Test
    void beginsInTheOrderOfTheStreams() {
        assertEquals("0 1 2 3 4 5", streams());
    }

    @Test
    void sortsByNumbersBothWays() {
        model.sort(ConnectionColumn.START.ordinal(), true);
        assertEquals("5 4 3 2 1 0", streams());
        model.sort(ConnectionColumn.START.ordinal(), false);
        assertEquals("0 1 2 3 4 5", streams());
    }

    @Test
    void filtersByExpressionAndByWords() {
        model.filter(ConnectionSearch.of("tcp.stream eq 3"));
        assertEquals("3", streams());
        model.filter(ConnectionSearch.of("img/7"));
        assertEquals("1", streams());
        model.filter(ConnectionSearch.of("get nothing-like-that"));
        assertEquals("", streams());
        model.filter(ConnectionSearch.of(""));
        assertEquals("0 1 2 3 4 5", streams());
    }

    @Test
    void keepsTheFilterWhileSorting() {
        model.filter(ConnectionSearch.of("not tcp.stream eq 0"));
        model.sort(ConnectionColumn.STREAM.ordinal(), true);
        assertEquals("5 4 3 2 1", streams());
        assertEquals(-1, model.rowOf(0));
        assertEquals(0, model.rowOf(5));
    }

    @Test
    void saysWhereAnExpressionStopsToMakeSense() {
        assertThrows(FilterSyntaxException.class, () -> ConnectionSearch.of("tcp.stream eq"));
    }

    @Test
    void paintsTheWaitsOfEachConnection() {
        Theme.LIGHT.install();
        Workspace workspace = SampleSession.workspace();
        workspace.open(session);
        Picture picture = Picture.of(new ConnectionsPanel(workspace), 900, 300);
        assertTrue(picture.count(Palette.of(WaitFamily.PATH)) > 100);
        assertTrue(picture.count(Palette.of(WaitFamily.SETUP)) > 50);
    }

    private String streams() {
        return IntStream.range(0, model.getRowCount())
                .mapToObj(row -> String.valueOf(model.connection(row).connection().stream()))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
