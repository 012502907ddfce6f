package org.wirelapse.app.ui;

import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.wirelapse.analysis.traffic.FilterSyntaxException;

/** Where a filter for connections is typed; what makes no sense is outlined and explained while the last good one stays in force. */
final class FilterField extends JTextField {
    private static final String HELP =
            "Words of an address, host or path; or host 10.0.0.5, port 80, path /cart, tcp.stream eq 3, with and, or, not";

    private final transient Consumer<String> filter;

    /**
     * An empty field.
     *
     * @param filter sets the filter; throws {@link FilterSyntaxException}
     */
    FilterField(Consumer<String> filter) {
        this.filter = filter;
        setName("filter");
        setToolTipText(HELP);
        getAccessibleContext().setAccessibleName("Filter for connections");
        putClientProperty("JTextField.placeholderText", "Filter: host, port, path, tcp.stream eq 3   (Ctrl+F)");
        putClientProperty("JTextField.showClearButton", Boolean.TRUE);
        getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                apply();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                apply();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                apply();
            }
        });
        getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "leave");
        getActionMap().put("leave", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                setText("");
                transferFocus();
            }
        });
    }

    private void apply() {
        try {
            filter.accept(getText());
            putClientProperty("JComponent.outline", null);
            setToolTipText(HELP);
        } catch (FilterSyntaxException e) {
            putClientProperty("JComponent.outline", "error");
            setToolTipText(e.getMessage());
        }
    }
}
