package org.wirelapse.app.ui.live;

import java.io.IOException;
import java.util.function.BiConsumer;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.wirelapse.app.live.BpfFilter;

/** Has libpcap look at a capture filter as it is typed. */
final class FilterCheck implements DocumentListener {
    /** A pause in typing that is worth a look. */
    private static final int PAUSE_MILLIS = 200;

    private final JTextField field;
    /** Told which text was looked at and what is wrong with it, null where nothing is. */
    private final BiConsumer<String, String> told;

    private final Timer pause = new Timer(PAUSE_MILLIS, event -> check());

    private FilterCheck(JTextField field, BiConsumer<String, String> told) {
        this.field = field;
        this.told = told;
        pause.setRepeats(false);
    }

    static void install(JTextField field, BiConsumer<String, String> told) {
        FilterCheck check = new FilterCheck(field, told);
        field.getDocument().addDocumentListener(check);
        check.check();
    }

    /** On a thread of its own each time, because a host name in the filter is looked up. */
    private void check() {
        String text = field.getText();
        Thread look = new Thread(() -> look(text), "filter-check");
        look.setDaemon(true);
        look.start();
    }

    private void look(String text) {
        String wrong = wrong(text);
        SwingUtilities.invokeLater(() -> {
            if (field.getText().equals(text)) {
                told.accept(text, wrong);
            }
        });
    }

    private static String wrong(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            BpfFilter.check(text);
            return null;
        } catch (IOException e) {
            return e.getMessage().replaceFirst("^filter: ", "");
        }
    }

    @Override
    public void insertUpdate(DocumentEvent event) {
        pause.restart();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        pause.restart();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        pause.restart();
    }
}
