package org.wirelapse.app.ui;

import java.awt.KeyboardFocusManager;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.wirelapse.app.ui.table.HeaderMenu;
import org.wirelapse.app.ui.table.RowCopy;

/** The part of the window's content that has the focus. A menu takes it while it is open, but its commands mean what had it before. */
final class FocusedPart implements PropertyChangeListener {
    private static final String FOCUS_OWNER = "permanentFocusOwner";

    private final WindowContent content;
    /** Null before anything had the focus. */
    private JComponent focused;

    FocusedPart(WindowContent content) {
        this.content = content;
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener(FOCUS_OWNER, this);
    }

    /** Follows the focus no longer. */
    void release() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener(FOCUS_OWNER, this);
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        if (event.getNewValue() instanceof JComponent owner && SwingUtilities.isDescendingFrom(owner, content)) {
            focused = owner;
        }
    }

    /** The table that has the focus, or that of connections. */
    private JTable table() {
        return focused instanceof JTable table
                ? table
                : content.analysis().connections().table();
    }

    /** Copies what is selected there. */
    void copy() {
        if (focused != null && focused.getTransferHandler() != null) {
            focused.getTransferHandler().exportToClipboard(focused, clipboard(), TransferHandler.COPY);
        }
    }

    /** Copies all rows of the table. */
    void copyTable() {
        clipboard().setContents(new StringSelection(RowCopy.text(table())), null);
    }

    private Clipboard clipboard() {
        return content.getToolkit().getSystemClipboard();
    }

    /** Opens the menu by which the table is sorted and its columns are chosen. */
    void openTableMenu() {
        HeaderMenu.open(table());
    }
}
