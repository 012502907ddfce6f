package org.wirelapse.app.ui.live;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Frame;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.wirelapse.app.live.CaptureInterface;
import org.wirelapse.app.live.CapturePlan;
import org.wirelapse.app.ui.table.Tables;
import org.wirelapse.app.ui.theme.FirstSize;
import org.wirelapse.app.ui.theme.Palette;

/** Asks what to capture. What stands in the way is said in it, with what to do. */
public final class CaptureDialog extends JDialog {
    private static final String INTERFACE = "interface";

    private final transient Preferences preferences;
    private final transient Consumer<CaptureChoice> start;
    private final CaptureForm form = new CaptureForm();
    private final InterfacesTable interfaces = new InterfacesTable(new InterfacesModel(), this::chosen);
    private final JTextArea words = new JTextArea();
    private final JScrollPane wordsPane = new JScrollPane(words);
    private final JButton begin = new JButton("Start");
    private boolean filterIsFine = true;

    /**
     * A dialog that is not shown yet.
     *
     * @param owner the window
     * @param preferences where the choice is kept
     * @param control starts the capture
     */
    public CaptureDialog(Frame owner, Preferences preferences, LiveControl control) {
        super(owner, "Capture", true);
        this.preferences = preferences.node("capture");
        start = control::start;
        setName("capture");
        setContentPane(content());
        getRootPane().setDefaultButton(begin);
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        form.load(this.preferences);
        FilterCheck.install(form.filter, this::judge);
        setSize(FirstSize.of(880, 640));
        setLocationRelativeTo(owner);
        inBackground(CaptureInterface::all, found -> interfaces.show(found, this.preferences.get(INTERFACE, "")));
    }

    private JPanel content() {
        JPanel content = new JPanel(new BorderLayout(0, 10));
        content.setBorder(BorderFactory.createEmptyBorder(12, 14, 12, 14));
        JPanel south = new JPanel(new BorderLayout(0, 8));
        south.add(form, BorderLayout.NORTH);
        words.setName("captureWords");
        words.setEditable(false);
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        words.setRows(6);
        words.getAccessibleContext().setAccessibleName("What stands in the way of capturing, and what to do");
        wordsPane.setVisible(false);
        south.add(wordsPane, BorderLayout.CENTER);
        south.add(buttons(), BorderLayout.SOUTH);
        JScrollPane table = Tables.scroll(interfaces);
        table.setBorder(BorderFactory.createLineBorder(Palette.named("chart.grid")));
        content.add(table, BorderLayout.CENTER);
        content.add(south, BorderLayout.SOUTH);
        return content;
    }

    private JPanel buttons() {
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
        JButton cancel = new JButton("Cancel");
        cancel.addActionListener(event -> dispose());
        begin.setName("captureStart");
        begin.setEnabled(false);
        begin.addActionListener(event -> begin());
        buttons.add(cancel);
        buttons.add(begin);
        return buttons;
    }

    private <T> void inBackground(Callable<T> work, Consumer<T> then) {
        Thread thread = new Thread(
                () -> {
                    try {
                        T outcome = work.call();
                        SwingUtilities.invokeLater(() -> then.accept(outcome));
                    } catch (Exception e) {
                        SwingUtilities.invokeLater(() -> say(Reasons.of(e)));
                    }
                },
                "capture-dialog");
        thread.setDaemon(true);
        thread.start();
    }

    private void chosen(CaptureInterface of) {
        say(List.of());
        allowStart();
        inBackground(() -> obstacle(of), lines -> {
            if (interfaces.chosen().equals(of.name())) {
                say(lines);
            }
        });
    }

    /** What stands in the way of capturing on an interface, and what to do; empty where nothing does. */
    private static List<String> obstacle(CaptureInterface of) {
        try {
            of.probe();
            return List.of();
        } catch (IOException e) {
            return CapturePlan.canAskForRights(e)
                    ? List.of("This user may not capture on " + of.name() + "; Start asks for the right to.")
                    : Reasons.of(e);
        }
    }

    private void judge(String text, String wrong) {
        filterIsFine = wrong == null;
        form.judge(text, wrong);
        allowStart();
    }

    private void allowStart() {
        begin.setEnabled(filterIsFine && !interfaces.chosen().isEmpty());
    }

    private void say(List<String> lines) {
        words.setText(String.join("\n", lines));
        words.setCaretPosition(0);
        wordsPane.setVisible(!lines.isEmpty());
        revalidate();
    }

    private void begin() {
        CaptureChoice choice;
        try {
            choice = form.choice(interfaces.chosen());
        } catch (IllegalArgumentException e) {
            say(List.of(e.getMessage()));
            return;
        }
        preferences.put(INTERFACE, interfaces.chosen());
        form.store(preferences);
        dispose();
        start.accept(choice);
    }
}
