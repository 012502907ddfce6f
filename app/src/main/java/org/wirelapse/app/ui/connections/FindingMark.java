package org.wirelapse.app.ui.connections;

import java.awt.Component;
import java.util.Locale;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.app.ui.theme.SeverityIcon;

/** Shows the worst severity of a connection's findings as a mark. */
final class FindingMark extends DefaultTableCellRenderer {
    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, "", selected, false, row, column);
        Severity severity = (Severity) value;
        setHorizontalAlignment(SwingConstants.CENTER);
        setIcon(severity == null ? null : new SeverityIcon(severity));
        getAccessibleContext()
                .setAccessibleName(severity == null ? "" : severity.name().toLowerCase(Locale.ROOT));
        setToolTipText(
                severity == null ? null : "Worst finding: " + severity.name().toLowerCase(Locale.ROOT));
        return this;
    }
}
