package org.wirelapse.app.ui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.traffic.FilterSyntaxException;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.analysis.wait.WaitTotals;
import org.wirelapse.app.ui.Picture;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Theme;

class ConnectionsPanelTest {
    private final Preferences preferences = Preferences.userRoot().node("wirelapse-test-connections");
    private Order order = Order.PLAIN;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = SampleSession.open("parallel-connections");
    }

    @AfterEach
    void forget() throws BackingStoreException {
        preferences.removeNode();
    }

    @Test
    void beginsInTheOrderOfTheStreams() {
        assertEquals("0 1 2 3 4 5", streams());
    }

    @Test
    void sortsByNumbersBothWays() {
        order = order.withSorting(ConnectionColumn.START, true);
        assertEquals("5 4 3 2 1 0", streams());
        order = order.withSorting(ConnectionColumn.START, false);
        assertEquals("0 1 2 3 4 5", streams());
    }

    @Test
    void filtersByExpressionAndByWords() {
        order = order.withFilter(ConnectionSearch.of("tcp.stream eq 3"));
        assertEquals("3", streams());
        order = order.withFilter(ConnectionSearch.of("img/7"));
        assertEquals("1", streams());
        order = order.withFilter(ConnectionSearch.of("get nothing-like-that"));
        assertEquals("", streams());
        order = order.withFilter(ConnectionSearch.of(""));
        assertEquals("0 1 2 3 4 5", streams());
    }

    @Test
    void keepsTheFilterWhileSorting() {
        order = order.withFilter(ConnectionSearch.of("not tcp.stream eq 0"));
        order = order.withSorting(ConnectionColumn.STREAM, true);
        assertEquals("5 4 3 2 1", streams());
        assertEquals(-1, arrangement().rowOf(0));
        assertEquals(0, arrangement().rowOf(5));
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
        Picture picture = Picture.of(new ConnectionsPanel(workspace, preferences), 900, 300);
        assertTrue(picture.count(Palette.of(WaitFamily.PATH)) > 100);
        assertTrue(picture.count(Palette.of(WaitFamily.SETUP)) > 50);
    }

    @Test
    void sumsUpTheConnectionsOfAnEndpoint() {
        order = order.withGroups(true);
        Arrangement grouped = arrangement();
        EndpointGroup group = grouped.group(0);
        assertEquals(7, grouped.rows().length);
        assertEquals(6, group.connections().size());
        assertEquals(12L, ConnectionColumn.EXCHANGES.value(group));
        assertEquals(session.allTotals().totalNs(), ((WaitTotals) ConnectionColumn.WAITS.value(group)).totalNs());
        order = order.toggled(group.name());
        assertEquals(1, arrangement().rows().length);
        assertEquals(6, arrangement().shown());
    }

    @Test
    void sortsByEveryColumn() {
        for (ConnectionColumn column : ConnectionColumn.values()) {
            order = Order.PLAIN.withSorting(column, true);
            assertEquals(6, arrangement().rows().length);
            order = order.withGroups(true);
            assertEquals(7, arrangement().rows().length);
        }
    }

    private Arrangement arrangement() {
        return Arrangement.of(session, order);
    }

    private String streams() {
        Arrangement shown = arrangement();
        return IntStream.range(0, shown.rows().length)
                .mapToObj(row -> String.valueOf(shown.connection(row).connection().stream()))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
