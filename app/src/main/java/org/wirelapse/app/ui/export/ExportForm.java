package org.wirelapse.app.ui.export;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import org.wirelapse.app.export.Outcome;
import org.wirelapse.app.export.ReportFormat;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.theme.Mnemonic;

/** The choices before a report is saved. Works without a frame. */
final class ExportForm extends JPanel {
    private final transient Workspace workspace;
    private final JComboBox<ReportFormat> formats = new JComboBox<>(ReportFormat.values());
    private final Map<ExportScope, JRadioButton> scopes = new EnumMap<>(ExportScope.class);
    private final JCheckBox redact =
            Mnemonic.on(new JCheckBox(), "&Name nobody: replace addresses, host names and queries");
    private final JCheckBox secrets =
            Mnemonic.on(new JCheckBox(), "&Bring the TLS secrets along, so that others can decrypt");
    private final JCheckBox series = Mnemonic.on(new JCheckBox(), "With the time &series of every connection");
    private final PreviewTable preview = new PreviewTable();
    private final JScrollPane previewPane = Tables.scroll(preview);

    ExportForm(Workspace workspace) {
        super(new BorderLayout(0, 10));
        this.workspace = workspace;
        Box choices = Box.createVerticalBox();
        choices.add(title("&Format", formats));
        choices.add(formats());
        choices.add(title("What", null));
        addScopes(choices);
        choices.add(title("How", null));
        for (JCheckBox box : new JCheckBox[] {redact, secrets, series}) {
            box.setAlignmentX(LEFT_ALIGNMENT);
            choices.add(box);
        }
        add(choices, BorderLayout.NORTH);
        previewPane.setPreferredSize(new Dimension(0, 190));
        add(previewPane, BorderLayout.CENTER);
        redact.setName("redact");
        redact.addActionListener(event -> adapt());
        secrets.setName("secrets");
        series.setName("series");
        adapt();
    }

    private static JLabel title(String text, JComponent control) {
        JLabel title = Mnemonic.label(new JLabel(), text, control);
        title.putClientProperty("FlatLaf.styleClass", "h4");
        title.setBorder(BorderFactory.createEmptyBorder(8, 0, 3, 0));
        title.setAlignmentX(LEFT_ALIGNMENT);
        return title;
    }

    private JComponent formats() {
        formats.setName("format");
        formats.getAccessibleContext().setAccessibleName("Format");
        formats.setRenderer((list, format, index, selected, focus) -> {
            JLabel label = new JLabel(format.title());
            label.setOpaque(true);
            label.setBackground(selected ? list.getSelectionBackground() : list.getBackground());
            label.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
            return label;
        });
        formats.setAlignmentX(LEFT_ALIGNMENT);
        formats.setMaximumSize(new Dimension(Integer.MAX_VALUE, formats.getPreferredSize().height));
        formats.addActionListener(event -> adapt());
        return formats;
    }

    private void addScopes(Box choices) {
        ButtonGroup group = new ButtonGroup();
        for (ExportScope scope : ExportScope.values()) {
            JRadioButton button = Mnemonic.on(new JRadioButton("", scope == ExportScope.WHOLE), scope.title());
            button.setName("scope" + scope);
            button.setEnabled(scope.possible(workspace));
            button.setAlignmentX(LEFT_ALIGNMENT);
            button.addActionListener(event -> adapt());
            group.add(button);
            scopes.put(scope, button);
            choices.add(button);
        }
    }

    /** Only what makes sense together can be chosen, and the preview follows. */
    private void adapt() {
        boolean packets = ExportChoice.copiesPackets(format());
        redact.setEnabled(!packets);
        redact.setToolTipText(packets ? "Packets are copied as they are: nothing in them can be replaced" : null);
        secrets.setEnabled(packets && !workspace.session().source().tlsKeyLogs().isEmpty());
        series.setEnabled(format() == ReportFormat.JSON);
        boolean shown = redacts();
        if (shown != previewPane.isVisible()) {
            previewPane.setVisible(shown);
            revalidate();
        }
        if (shown) {
            preview();
        }
    }

    private void preview() {
        ExportChoice wanted = choice();
        Session session = workspace.session();
        workspace.compute(
                "Preview", () -> RedactionPreview.of(wanted.plain().analysis(session.analysis())), preview::show);
    }

    private boolean redacts() {
        return redact.isEnabled() && redact.isSelected();
    }

    ReportFormat format() {
        return (ReportFormat) formats.getSelectedItem();
    }

    /** What is chosen now. */
    ExportChoice choice() {
        ExportScope scope = scopes.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .findFirst()
                .orElseThrow()
                .getKey();
        Outcome.Options options = new Outcome.Options(
                scope == ExportScope.WHOLE,
                series.isEnabled() && series.isSelected(),
                secrets.isEnabled() && secrets.isSelected());
        return new ExportChoice(format(), scope.connections(workspace), scope.interval(workspace), options, redacts());
    }
}
