package org.wirelapse.app.ui;

import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.wirelapse.analysis.traffic.FilterSyntaxException;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.theme.Pixels;

/**
 * Where a filter for connections is typed. What makes no sense is outlined and explained below it while the last good one stays in force;
 * what could come next is offered: down and up mark an offer, Tab or Enter take it.
 */
final class FilterField extends JTextField {
    private static final int USUAL_WIDTH = 380;
    private static final String HELP =
            "Words of an address, host or path; or host 10.0.0.5, port 80, path /cart, tcp.stream eq 3, with and, or, not";

    private final transient Consumer<String> filter;
    private final transient Supplier<Session> session;
    private final transient FilterPopup popup = new FilterPopup(this, this::take);

    /**
     * An empty field.
     *
     * @param filter sets the filter; throws {@link FilterSyntaxException}
     * @param session the capture whose hosts, ports and paths are offered, or null
     */
    FilterField(Consumer<String> filter, Supplier<Session> session) {
        this.filter = filter;
        this.session = session;
        setName("filter");
        setToolTipText(HELP);
        getAccessibleContext().setAccessibleName("Filter for connections");
        putClientProperty("JTextField.placeholderText", "Filter: host, port, path, tcp.stream eq 3   (Ctrl+F)");
        putClientProperty("JTextField.showClearButton", Boolean.TRUE);
        // Tab takes an offer; where there is none it moves on, by hand.
        setFocusTraversalKeysEnabled(false);
        listen();
        key("DOWN", () -> popup.step(1));
        key("UP", () -> popup.step(-1));
        key("TAB", () -> {
            if (!popup.accept()) {
                transferFocus();
            }
        });
        key("shift TAB", this::transferFocusBackward);
        key("ENTER", () -> {
            if (!popup.accept()) {
                popup.hide();
            }
        });
        key("ESCAPE", this::leave);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Pixels.of(USUAL_WIDTH), super.getPreferredSize().height);
    }

    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    /** What hangs below it is no part of the window while it is hidden. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (popup != null) {
            popup.updateLook();
        }
    }

    private void listen() {
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
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                popup.hide();
            }
        });
    }

    private void key(String stroke, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void leave() {
        setText("");
        popup.hide();
        transferFocus();
    }

    private void take(String offer) {
        setText(FilterCompletion.completed(getText(), offer));
    }

    private void apply() {
        String wrong = null;
        try {
            filter.accept(getText());
        } catch (FilterSyntaxException e) {
            wrong = e.getMessage();
        }
        putClientProperty("JComponent.outline", wrong == null ? null : "error");
        setToolTipText(wrong == null ? HELP : wrong);
        if (isFocusOwner()) {
            List<String> offers = getText().isEmpty() ? List.of() : FilterCompletion.of(getText(), session.get());
            popup.show(wrong, offers);
        } else {
            popup.hide();
        }
    }
}
