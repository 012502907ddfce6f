package org.wirelapse.app.ui.facts;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JEditorPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.PanelTitle;

/** What was captured, how far it can be trusted, and what is damaged. */
public final class FactsPanel extends JPanel implements WorkspaceListener {
    private final transient Workspace workspace;
    private final JEditorPane page = new JEditorPane();

    /** The facts of the workspace's capture. */
    public FactsPanel(Workspace workspace) {
        super(new BorderLayout());
        this.workspace = workspace;
        page.setName("facts");
        page.setContentType("text/html");
        // Behind the type: another type is another context.
        page.getAccessibleContext().setAccessibleName("Facts of the capture");
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, Boolean.TRUE);
        page.putClientProperty("FlatLaf.style", "inactiveBackground: $Table.background");
        page.setEditable(false);
        page.setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 10));
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(new PanelTitle("Capture"), BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
        workspace.addListener(this);
        sessionChanged();
    }

    @Override
    public void sessionChanged() {
        String body = workspace.session() == null
                ? ""
                : FactsPage.of(workspace.session().analysis());
        page.setText("<html><head><style>p {margin: 4px 0}</style></head><body>" + body + "</body></html>");
        page.setCaretPosition(0);
    }
}
