package org.wirelapse.app.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import org.wirelapse.analysis.tcp.Vantage;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.theme.Pixels;

/** What is open, what is selected, and how far long work has come, with a button that stops it. */
final class StatusBar extends JPanel implements WorkspaceListener {
    private static final int PER_MILLE = 1_000;

    private final transient Workspace workspace;
    private final JLabel capture = new JLabel(" ");
    private final JLabel selection = new JLabel(" ");
    private final JLabel stage = new JLabel();
    private final JProgressBar bar = new JProgressBar(0, PER_MILLE);
    private final JButton stop = new JButton("Stop");
    private final Box progress = Box.createHorizontalBox();
    private transient Runnable stopper = () -> {};

    StatusBar(Workspace workspace) {
        super(new BorderLayout(16, 0));
        this.workspace = workspace;
        capture.setName("status");
        selection.setName("statusSelection");
        stop.setName("stop");
        stop.setMnemonic('t');
        stop.setToolTipText("Stop this; what was opened by then stays");
        stop.addActionListener(event -> stopper.run());
        bar.setPreferredSize(new Dimension(Pixels.of(140), Pixels.of(8)));
        progress.add(stage);
        progress.add(Box.createHorizontalStrut(8));
        progress.add(bar);
        progress.add(Box.createHorizontalStrut(8));
        progress.add(stop);
        progress.setVisible(false);
        add(capture, BorderLayout.WEST);
        add(selection, BorderLayout.CENTER);
        add(progress, BorderLayout.EAST);
        setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
        workspace.addListener(this);
    }

    @Override
    public Dimension getPreferredSize() {
        // As high with the button as without, so that nothing jumps when work begins.
        return new Dimension(super.getPreferredSize().width, stop.getPreferredSize().height + 6);
    }

    /** Long work begins. */
    void begin(String what, Runnable whenStopped) {
        stopper = () -> {
            handFocusOn();
            stop.setEnabled(false);
            stage.setText("stopping");
            whenStopped.run();
        };
        stage.setText(what);
        bar.setIndeterminate(true);
        stop.setEnabled(true);
        progress.setVisible(true);
    }

    /** Long work has come so far; a negative total is an unknown one. */
    void report(String what, long done, long total) {
        stage.setText(what);
        bar.setIndeterminate(total <= 0);
        if (total > 0) {
            bar.setValue((int) ((double) done / total * PER_MILLE));
        }
    }

    /** Long work has ended. */
    void end() {
        handFocusOn();
        progress.setVisible(false);
        bar.setIndeterminate(false);
    }

    /** A button that goes would leave the focus to the filter, and letters would be typed there. */
    private void handFocusOn() {
        if (stop.isFocusOwner()) {
            getParent().requestFocusInWindow();
        }
    }

    @Override
    public void sessionChanged() {
        Session session = workspace.session();
        if (session == null) {
            capture.setText(" ");
        } else {
            CaptureFacts facts = session.analysis().capture();
            capture.setText(String.format(
                    Locale.ROOT,
                    "%,d packets · %,d %s · %s",
                    facts.packets(),
                    session.connections().size(),
                    session.connections().size() == 1 ? "connection" : "connections",
                    Durations.text(facts.durationNs())));
        }
        selectionChanged();
    }

    @Override
    public void selectionChanged() {
        AnalysedConnection connection = workspace.connection();
        selection.setText(connection == null ? " " : words(connection));
    }

    private String words(AnalysedConnection connection) {
        StringBuilder text = new StringBuilder("connection ").append(connection.connection().stream());
        if (workspace.selection().hasExchange()) {
            text.append(" · exchange ").append(workspace.selection().exchange());
        }
        if (workspace.selection().hasPacket()) {
            text.append(" · packet ").append(workspace.selection().packet());
        }
        return text.append(" · ").append(vantage(connection.tcp().vantage())).toString();
    }

    private static String vantage(Vantage vantage) {
        String sure = String.format(Locale.ROOT, " (%.0f %% sure)", 100 * vantage.confidence());
        return switch (vantage.point()) {
            case CLIENT -> "captured at the client" + sure;
            case SERVER -> "captured at the server" + sure;
            case MIDDLE -> "captured between client and server" + sure;
            case UNDECIDED -> "where it was captured is not known";
        };
    }
}
