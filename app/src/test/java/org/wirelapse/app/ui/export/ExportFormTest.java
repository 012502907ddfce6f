package org.wirelapse.app.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.app.export.ReportFormat;
import org.wirelapse.app.ui.Reach;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;

/** What is chosen is what is written. */
class ExportFormTest {
    @TempDir
    private Path folder;

    private final Workspace workspace = SampleSession.workspace();

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void writesEveryFormat(ReportFormat format) throws IOException {
        ExportForm form = form("keep-alive");
        choose(form, format);
        Path path = folder.resolve("x." + format.extension());
        form.choice().write(workspace.session(), path, Progress.NONE);
        assertTrue(Files.exists(path));
    }

    @Test
    void everyChoiceHasANameAndALetterOfItsOwn() throws IOException {
        ExportForm form = form("keep-alive");
        assertEquals(List.of(), Reach.complaints(form));
        assertEquals(List.of(), Reach.letters(form));
    }

    @Test
    void offersASelectionOnlyWhereThereIsOne() throws IOException {
        assertFalse(named(form("parallel-connections"), "scopeCONNECTION").isEnabled());
        workspace.selectConnection(workspace.session().connection(3));
        assertTrue(named(new ExportForm(workspace), "scopeCONNECTION").isEnabled());
    }

    @Test
    void writesTheSelectedConnectionAlone() throws IOException {
        ExportForm form = form("parallel-connections");
        workspace.selectConnection(workspace.session().connection(3));
        form = new ExportForm(workspace);
        choose(form, ReportFormat.PCAPNG);
        ((AbstractButton) named(form, "scopeCONNECTION")).doClick();
        Path path = folder.resolve("one.pcapng");
        form.choice().write(workspace.session(), path, Progress.NONE);
        try (Analyzer analyzer = Analyzer.open(List.of(path))) {
            assertEquals(
                    1,
                    analyzer.analyze(Thresholds.STANDARD, Progress.NONE)
                            .traffic()
                            .connections()
                            .size());
        }
    }

    @Test
    void takesTheConnectionsOfTheTimeThatIsShown() throws IOException {
        form("parallel-connections");
        long first = workspace.session().connections().get(0).startNs();
        workspace.show(new TimeRange(first, first + 1_000));
        ExportForm form = new ExportForm(workspace);
        ((AbstractButton) named(form, "scopeTIME")).doClick();
        assertEquals(
                1,
                form.choice()
                        .analysis(workspace.session().analysis())
                        .traffic()
                        .connections()
                        .size());
    }

    @Test
    void tellsOfTheSelectedExchangeAlone() throws IOException {
        form("parallel-connections");
        AnalysedConnection connection = workspace.session().connection(1);
        TiledExchange second = connection.exchanges().get(1);
        workspace.selectExchange(1, second);
        ExportForm form = new ExportForm(workspace);
        ((AbstractButton) named(form, "scopeEXCHANGE")).doClick();
        Traffic told = form.choice().analysis(workspace.session().analysis()).traffic();
        assertEquals(1, told.connections().size());
        assertEquals(List.of(second), told.exchanges());
        for (ReportFormat format : ReportFormat.values()) {
            choose(form, format);
            form.choice().write(workspace.session(), folder.resolve("one" + format.extension()), Progress.NONE);
        }
    }

    @Test
    void takesTheConnectionsThatTheFilterLetsPass() throws IOException {
        form("parallel-connections");
        workspace.filter(connection -> connection.connection().stream() < 2);
        ExportForm form = new ExportForm(workspace);
        ((AbstractButton) named(form, "scopeFILTERED")).doClick();
        assertEquals(
                2,
                form.choice()
                        .analysis(workspace.session().analysis())
                        .traffic()
                        .connections()
                        .size());
    }

    @Test
    void showsWhatRedactionReplacesAndReplacesIt() throws IOException {
        ExportForm form = form("keep-alive");
        ((AbstractButton) named(form, "redact")).doClick();
        JTable preview = (JTable) named(form, "redactionPreview");
        assertTrue(preview.getRowCount() >= 3);
        choose(form, ReportFormat.JSON);
        Path path = folder.resolve("x.json");
        form.choice().write(workspace.session(), path, Progress.NONE);
        String json = Files.readString(path);
        assertFalse(json.contains("shop.example"));
        assertTrue(json.contains("host-1"));
    }

    @Test
    void redactsNoPackets() throws IOException {
        ExportForm form = form("keep-alive");
        ((AbstractButton) named(form, "redact")).doClick();
        choose(form, ReportFormat.PCAPNG);
        assertFalse(named(form, "redact").isEnabled());
        assertFalse(form.choice().redact());
        assertFalse(named(form, "secrets").isEnabled(), "there are none in the capture");
    }

    private ExportForm form(String sample) throws IOException {
        workspace.open(SampleSession.open(sample));
        return new ExportForm(workspace);
    }

    private static void choose(ExportForm form, ReportFormat format) {
        ((JComboBox<?>) named(form, "format")).setSelectedItem(format);
    }

    private static Component named(Container in, String name) {
        Component found = find(in, name);
        assertTrue(found != null, "no component " + name);
        return found;
    }

    private static Component find(Container in, String name) {
        for (Component child : in.getComponents()) {
            Component found =
                    name.equals(child.getName()) ? child : child instanceof Container inner ? find(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
