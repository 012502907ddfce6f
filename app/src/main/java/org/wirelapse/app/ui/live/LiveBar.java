package org.wirelapse.app.ui.live;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.Timer;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.app.live.CaptureCounters;
import org.wirelapse.app.live.Lag;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Palette;

/** How the live capture goes, above the panels while it runs. */
public final class LiveBar extends JPanel {
    private static final int LOOK_MILLIS = 250;

    private final transient LiveControl control;
    private final transient Workspace workspace;
    private final JLabel words = new JLabel();
    private final JLabel behind = new JLabel();
    private final JLabel dropped = new JLabel();
    private final JToggleButton pause = new JToggleButton("Pause following");
    private final JButton end = new JButton("Jump to live end");
    private final JButton stop = new JButton("Stop");
    private final Timer clock = new Timer(LOOK_MILLIS, event -> tell());
    private long beganNs;
    private long lastedNs;

    /** A bar, not shown before {@link #changed}. */
    public LiveBar(LiveControl control, Workspace workspace) {
        super(new BorderLayout(12, 0));
        this.control = control;
        this.workspace = workspace;
        setName("live");
        words.setName("liveWords");
        behind.setName("liveBehind");
        JPanel text = new JPanel(new FlowLayout(FlowLayout.LEADING, 12, 0));
        text.setOpaque(false);
        text.add(words);
        text.add(behind);
        text.add(dropped);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));
        buttons.setOpaque(false);
        buttons.add(pause);
        buttons.add(end);
        buttons.add(stop);
        pause.setName("livePause");
        pause.setToolTipText("Packets go on to the file; tables and charts stand still");
        pause.addActionListener(event -> control.follow(!pause.isSelected()));
        end.setToolTipText("Show the latest packets, and go on with them");
        end.addActionListener(event -> workspace.showEnd());
        stop.setName("liveStop");
        stop.setToolTipText("End the capture (Ctrl+E); what was captured stays");
        stop.addActionListener(event -> control.stop());
        add(text, BorderLayout.CENTER);
        add(buttons, BorderLayout.EAST);
        setVisible(false);
        restyle();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (words != null) {
            restyle();
        }
    }

    private void restyle() {
        setBackground(Palette.named("banner.live"));
        dropped.setForeground(Palette.named("severity.HIGH"));
        setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, 1, 0, Palette.named("banner.border")),
                BorderFactory.createEmptyBorder(4, 4, 4, 4)));
    }

    /** Looks at the control again. */
    public void changed() {
        boolean shows = control.capturing();
        if (shows && !clock.isRunning()) {
            beganNs = System.nanoTime();
            clock.start();
        } else if (!shows) {
            clock.stop();
        }
        pause.setSelected(!control.following());
        pause.setText(control.following() ? "Pause following" : "Go on following");
        tell();
        setVisible(shows);
    }

    private void tell() {
        boolean ending = control.ending();
        stop.setEnabled(!ending);
        pause.setEnabled(!ending && !control.full());
        if (!ending) {
            lastedNs = System.nanoTime() - beganNs;
        }
        CaptureCounters counters = control.counters();
        long shown = workspace.session() == null
                ? 0
                : workspace.session().analysis().capture().packets();
        long packets = counters.packets() > 0 ? counters.packets() : shown;
        long seconds = lastedNs / 1_000_000_000L;
        words.setText(String.format(
                Locale.ROOT,
                "● %s %s · %,d packets · %s · %d:%02d%s",
                ending ? "Analysing the rest from" : "Capturing on",
                control.source(),
                packets,
                ByteCounts.text(counters.bytes()),
                seconds / 60,
                seconds % 60,
                control.following() ? "" : " · tables stand still"));
        behind.setText(behind(control.lag(), control.full(), shown));
        behind.setToolTipText(
                behind.getText().isEmpty()
                        ? null
                        : "All packets are in the file; tables and charts do not show the latest");
        long lost = counters.dropped() + counters.droppedByInterface();
        dropped.setText(lost == 0 ? "" : Counts.text(lost, "packet") + " dropped");
        dropped.setToolTipText(
                "Lost before they reached the file, by libpcap's counters: a larger buffer or a filter helps");
        getAccessibleContext().setAccessibleName(words.getText() + " " + behind.getText() + " " + dropped.getText());
    }

    /**
     * What is not shown of the capture, in words; empty where that is not worth any.
     *
     * @param full true where it will not be shown either
     * @param shown packets in the tables
     */
    static String behind(Lag lag, boolean full, long shown) {
        if (full) {
            return String.format(Locale.ROOT, "memory is used up: shown up to packet %,d", shown);
        }
        return lag.worthSaying()
                ? String.format(
                        Locale.ROOT,
                        "shown up to packet %,d: %s, %,d s behind",
                        shown,
                        Counts.text(lag.packets(), "packet"),
                        lag.ns() / 1_000_000_000L)
                : "";
    }
}
