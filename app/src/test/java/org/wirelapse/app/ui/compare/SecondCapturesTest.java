package org.wirelapse.app.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.packets.PacketsPanel;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;

class SecondCapturesTest {
    private static final Path AT_SERVER = Path.of("..", "sample-captures", "timeout-tail-loss", "server.pcapng");

    @Test
    void showsLossesAndDelaysOfTheOpenCapture() throws IOException {
        Session joined = SecondCaptures.joined(SampleSession.open("timeout-tail-loss"), AT_SERVER, Progress.NONE);
        assertNotNull(joined.analysis().twoTaps());
        JTable path = tables(SecondCaptures.between(joined)).get(0);
        assertEquals("server to client", path.getValueAt(1, 0));
        assertEquals("4", path.getValueAt(1, 2));
        joined.source().close();
    }

    @Test
    void tellsOfEachPacketWhichItIsAtTheServer() throws IOException {
        Workspace workspace = SampleSession.workspace();
        PacketsPanel panel = new PacketsPanel(workspace);
        workspace.open(SampleSession.open("timeout-tail-loss"));
        workspace.extend(SecondCaptures.joined(workspace.session(), AT_SERVER, Progress.NONE));
        workspace.selectConnection(workspace.session().connections().get(0));
        JTable packets = tables(panel).get(0);
        int notes = packets.getColumnCount() - 1;
        assertTrue(String.valueOf(packets.getValueAt(0, notes)).contains("at the server 1, 20."));
        // The second request and its first repeat were lost.
        assertTrue(String.valueOf(packets.getValueAt(9, notes)).contains("not in the server's capture"));
        workspace.open(null);
    }

    @Test
    void showsEveryTableOfAComparison() throws IOException {
        Session before = SampleSession.open("keep-alive");
        Session after = SampleSession.open("nagle-delayed-ack");
        TablesPage page = SecondCaptures.changes(Comparison.of(before.analysis(), after.analysis()));
        assertEquals(6, tables(page).size());
        before.source().close();
        after.source().close();
    }

    private static List<JTable> tables(Container in) {
        List<JTable> tables = new ArrayList<>();
        for (Component child : in.getComponents()) {
            if (child instanceof JTable table) {
                tables.add(table);
            } else if (child instanceof Container container) {
                tables.addAll(tables(container));
            }
        }
        return tables;
    }
}
