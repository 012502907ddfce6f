package org.wirelapse.app.ui.findings;

import java.awt.BorderLayout;
import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.theme.SeverityIcon;

/** One line of the list: mark, title, cost. */
final class FindingCell extends JPanel implements ListCellRenderer<Finding> {
    private final JLabel title = new JLabel();
    private final JLabel cost = new JLabel();

    FindingCell() {
        super(new BorderLayout(8, 0));
        title.putClientProperty("html.disable", Boolean.TRUE);
        title.setIconTextGap(8);
        add(title, BorderLayout.CENTER);
        add(cost, BorderLayout.EAST);
        setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Finding> list, Finding finding, int index, boolean selected, boolean focused) {
        title.setIcon(new SeverityIcon(finding.severity()));
        title.setText(finding.title());
        cost.setText(finding.costNs() > 0 ? Durations.text(finding.costNs()) : "");
        setBackground(selected ? list.getSelectionBackground() : list.getBackground());
        title.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
        cost.setForeground(title.getForeground());
        title.setFont(list.getFont());
        cost.setFont(list.getFont());
        getAccessibleContext().setAccessibleName(finding.severity() + ", " + finding.title() + ", " + cost.getText());
        return this;
    }
}
