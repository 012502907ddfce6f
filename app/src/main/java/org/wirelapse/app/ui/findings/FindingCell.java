package org.wirelapse.app.ui.findings;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.SeverityIcon;

/** One line of the list: mark, title, cost; in between where it was found, if others have the same title. */
final class FindingCell extends JPanel implements ListCellRenderer<Finding> {
    private final JLabel title = new JLabel();
    private final JLabel place = new JLabel();
    private final JLabel cost = new JLabel();
    private final transient Function<Finding, String> where;

    /**
     * A cell for any finding.
     *
     * @param where says where it was found, or nothing
     */
    FindingCell(Function<Finding, String> where) {
        super(new BorderLayout(8, 0));
        this.where = where;
        title.putClientProperty("html.disable", Boolean.TRUE);
        title.setIconTextGap(8);
        add(title, BorderLayout.CENTER);
        place.putClientProperty("html.disable", Boolean.TRUE);
        JPanel right = new JPanel(new BorderLayout(8, 0));
        right.setOpaque(false);
        right.add(place, BorderLayout.CENTER);
        right.add(cost, BorderLayout.EAST);
        add(right, BorderLayout.EAST);
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
        place.setText(where.apply(finding));
        place.setForeground(selected ? list.getSelectionForeground() : Palette.faintInk());
        place.setFont(list.getFont());
        cost.setForeground(title.getForeground());
        title.setFont(list.getFont());
        cost.setFont(list.getFont());
        getAccessibleContext()
                .setAccessibleName(
                        String.join(", ", finding.severity().name(), finding.title(), place.getText(), cost.getText()));
        return this;
    }
}
