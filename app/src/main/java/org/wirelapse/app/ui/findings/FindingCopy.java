package org.wirelapse.app.ui.findings;

import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.TransferHandler;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.unit.Durations;

/** Copies the selected finding as it reads: title, cost, what was found, and the filter that shows its packets in Wireshark. */
final class FindingCopy extends TransferHandler {
    @Override
    public int getSourceActions(JComponent component) {
        return COPY;
    }

    @Override
    protected Transferable createTransferable(JComponent component) {
        return ((JList<?>) component).getSelectedValue() instanceof Finding finding
                ? new StringSelection(text(finding))
                : null;
    }

    static String text(Finding finding) {
        StringBuilder text = new StringBuilder(finding.title());
        if (finding.costNs() > 0) {
            text.append(" (").append(Durations.text(finding.costNs())).append(')');
        }
        text.append('\n').append(finding.summary()).append('\n');
        if (finding.filter() != null && !finding.filter().isEmpty()) {
            text.append("Wireshark: ").append(finding.filter()).append('\n');
        }
        return text.toString();
    }
}
