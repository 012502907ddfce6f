package org.wirelapse.app.ui.findings;

import java.awt.BorderLayout;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.AbstractListModel;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JEditorPane;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.ToolTipManager;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.Position;
import org.wirelapse.analysis.report.CheckWords;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.PanelTitle;
import org.wirelapse.app.ui.theme.Markup;
import org.wirelapse.app.ui.theme.Palette;
import org.wirelapse.app.ui.theme.Pixels;

/** Findings, worst first; the selected one explained, with links to its evidence; what was checked besides. */
public final class FindingsPanel extends JPanel implements WorkspaceListener {
    /** Connections of a finding that are asked for their service; a cell is drawn often. */
    private static final int MOST_LOOKED_AT = 50;

    private final transient Workspace workspace;
    private final PanelTitle title = new PanelTitle("Findings");
    private final JList<Finding> list = new FindingList();
    private final JEditorPane page = new JEditorPane();
    private final JButton checks = new JButton();
    /** What the page says, or null before it says anything. */
    private String written;

    /** Titles that several findings have. */
    private transient Set<String> repeated = Set.of();

    private transient List<Finding> findings = List.of();
    /** True while the list follows the workspace, so that it does not answer. */
    private boolean following;

    /** The findings of the workspace's capture. */
    public FindingsPanel(Workspace workspace) {
        super(new BorderLayout());
        this.workspace = workspace;
        list.setName("findings");
        list.getAccessibleContext().setAccessibleName("Findings");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new FindingCell(this::where));
        ToolTipManager.sharedInstance().registerComponent(list);
        list.setTransferHandler(new FindingCopy());
        list.addListSelectionListener(event -> {
            if (!following && !event.getValueIsAdjusting() && list.getSelectedValue() != null) {
                select(list.getSelectedValue());
            }
        });
        setUpPage();
        setUpChecks();
        add(title, BorderLayout.NORTH);
        add(split(), BorderLayout.CENTER);
        add(checks, BorderLayout.SOUTH);
        workspace.addListener(this);
        sessionChanged();
    }

    private void setUpPage() {
        page.setName("finding");
        page.setContentType("text/html");
        // Behind the type: another type is another context.
        page.getAccessibleContext().setAccessibleName("Explanation of the finding");
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, Boolean.TRUE);
        page.setEditable(false);
        page.putClientProperty("FlatLaf.style", "inactiveBackground: $Table.background");
        page.setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 8));
        page.addHyperlinkListener(event -> {
            if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
                follow(event.getDescription());
            }
        });
    }

    private void setUpChecks() {
        checks.setName("checks");
        checks.putClientProperty("JButton.buttonType", "borderless");
        checks.putClientProperty("FlatLaf.style", "margin: 4,5,4,2");
        checks.setHorizontalAlignment(SwingConstants.LEADING);
        checks.setMnemonic('K');
        checks.setToolTipText("Show every check and its outcome (Alt+K)");
        checks.getAccessibleContext().setAccessibleName("Checks");
        checks.addActionListener(event -> {
            list.clearSelection();
            showChecks();
        });
    }

    private JSplitPane split() {
        JScrollPane above = new JScrollPane(list);
        JScrollPane below = new JScrollPane(page);
        above.setBorder(BorderFactory.createEmptyBorder());
        below.setBorder(BorderFactory.createEmptyBorder());
        below.getViewport().setBackground(Palette.paper());
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, above, below);
        split.setBorder(null);
        split.setResizeWeight(0.4);
        split.setDividerLocation(Pixels.of(96));
        return split;
    }

    private void select(Finding finding) {
        write(FindingPage.of(finding));
        Evidence evidence = Evidence.of(workspace.session(), finding);
        if (evidence != null) {
            workspace.go(evidence.selection(), evidence.range());
        }
    }

    /** Follows a link of {@link FindingPage}. */
    private void follow(String target) {
        String[] parts = target.split("[:.]");
        int number = Integer.parseInt(parts[1]);
        Session session = workspace.session();
        switch (parts[0]) {
            case "stream" -> {
                AnalysedConnection connection = session.connection(number);
                if (connection != null) {
                    workspace.selectConnection(connection);
                }
            }
            case "exchange" -> {
                TiledInterval exchange = session.exchange(number, Integer.parseInt(parts[2]));
                if (exchange != null) {
                    workspace.selectExchange(number, exchange);
                }
            }
            default -> followPacket(session, number);
        }
    }

    private void followPacket(Session session, int number) {
        Finding finding = list.getSelectedValue();
        AnalysedConnection owner = finding == null
                ? null
                : finding.streams().stream()
                        .map(session::connection)
                        .filter(c -> c != null && Session.row(c.connection().log(), number) >= 0)
                        .findFirst()
                        .orElse(null);
        if (owner != null && owner != workspace.connection()) {
            workspace.selectConnection(owner);
        }
        workspace.selectPacket(number);
    }

    @Override
    public void sessionChanged() {
        showFindings();
        showChecks();
    }

    /** Where others have the same title: the service that a finding is about, or how many connections. */
    private String where(Finding finding) {
        Session session = workspace.session();
        if (!repeated.contains(finding.title())) {
            return "";
        }
        List<String> services = finding.streams().stream()
                .limit(MOST_LOOKED_AT)
                .map(stream -> session == null ? null : session.connection(stream))
                .filter(Objects::nonNull)
                .map(connection -> connection.connection().server().toString())
                .distinct()
                .limit(2)
                .toList();
        return services.size() == 1
                ? services.get(0)
                : finding.streams().isEmpty() ? "" : finding.streams().size() + " connections";
    }

    private void showFindings() {
        Session session = workspace.session();
        findings = session == null ? List.of() : session.analysis().findings();
        Set<String> titles = new HashSet<>();
        repeated = findings.stream()
                .map(Finding::title)
                .filter(title -> !titles.add(title))
                .collect(Collectors.toSet());
        list.setModel(new Findings(findings));
        title.count(findings.size());
        checks.setText(summary(session));
    }

    /** The finding that is read stays selected, and its page with it, as long as the same rule finds it on the same connections. */
    @Override
    public void sessionExtended() {
        Finding before = list.getSelectedValue();
        following = true;
        showFindings();
        for (int i = 0; before != null && i < findings.size(); i++) {
            if (findings.get(i).rule().equals(before.rule())
                    && findings.get(i).streams().equals(before.streams())) {
                list.setSelectedIndex(i);
                break;
            }
        }
        following = false;
        if (before == null) {
            showChecks();
        }
    }

    private static String summary(Session session) {
        return session == null
                ? " "
                : Arrays.stream(Check.Status.values())
                        .filter(status -> count(session, status) > 0)
                        .map(status -> count(session, status) + " " + words(status))
                        .collect(Collectors.joining(" · "));
    }

    /** Shorter than on the page of checks: one line has to hold all. */
    private static String words(Check.Status status) {
        return status == Check.Status.CLEAR ? "clear" : CheckWords.of(status);
    }

    private static long count(Session session, Check.Status status) {
        return session.analysis().checks().stream()
                .filter(check -> check.status() == status)
                .count();
    }

    private void showChecks() {
        Session session = workspace.session();
        // Without a connection there was nothing that could have had a fault.
        boolean clean =
                session != null && findings.isEmpty() && !session.connections().isEmpty();
        String lead = clean ? "<p>No fault was found.</p>" : "";
        write(session == null ? "" : lead + FindingPage.of(session.analysis().checks()));
    }

    private void write(String body) {
        written = body;
        page.setText("<html><head><style>p {margin: 4px 0} a {color: " + hex() + "}</style></head><body>" + body
                + "</body></html>");
        page.setCaretPosition(0);
    }

    /** Links have the colour of the look. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (written != null) {
            write(written);
        }
    }

    private static String hex() {
        return String.format("#%06x", Palette.named("chart.selection").getRGB() & 0xffffff);
    }

    /** As wide as its window: long titles are cut, so that the costs stay in sight. Letters are keys of the charts, not a search. */
    private static final class FindingList extends JList<Finding> {
        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public String getToolTipText(MouseEvent event) {
            int index = locationToIndex(event.getPoint());
            return index < 0 || !getCellBounds(index, index).contains(event.getPoint())
                    ? null
                    : "<html><div width=420>"
                            + Markup.escape(getModel().getElementAt(index).summary()) + "</div></html>";
        }

        @Override
        public int getNextMatch(String prefix, int startIndex, Position.Bias bias) {
            return -1;
        }
    }

    /** Shows the session's list without copying it. */
    private static final class Findings extends AbstractListModel<Finding> {
        private final transient List<Finding> findings;

        Findings(List<Finding> findings) {
            this.findings = findings;
        }

        @Override
        public int getSize() {
            return findings.size();
        }

        @Override
        public Finding getElementAt(int index) {
            return findings.get(index);
        }
    }
}
