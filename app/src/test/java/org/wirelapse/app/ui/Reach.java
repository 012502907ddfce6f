package org.wirelapse.app.ui;

import java.awt.Component;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** What keeps hands without a mouse, and eyes that listen, from a control. */
public final class Reach {
    private Reach() {}

    /** What is wrong with the controls within a component; empty if nothing is. */
    public static List<String> complaints(Component root) {
        List<String> complaints = new ArrayList<>();
        for (Component component : Components.of(root)) {
            if (component instanceof JComponent control && isControl(control)) {
                String name = control.getAccessibleContext().getAccessibleName();
                if (name == null || name.isBlank()) {
                    complaints.add("has no accessible name: " + words(control));
                }
                if (!control.isFocusable()) {
                    complaints.add("cannot have the focus: " + words(control));
                }
            }
        }
        return complaints;
    }

    /** Choices of a form that Alt and a letter do not reach, or not alone. */
    public static List<String> letters(Component form) {
        List<String> complaints = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Component component : Components.of(form)) {
            if (component instanceof AbstractButton button && isControl(button)) {
                if (button.getMnemonic() == 0 || !taken.add(button.getMnemonic())) {
                    complaints.add(words(button));
                }
            } else if (component instanceof JLabel label && label.getLabelFor() != null) {
                if (label.getDisplayedMnemonic() == 0 || !taken.add(label.getDisplayedMnemonic())) {
                    complaints.add("label “" + label.getText() + "”");
                }
            }
        }
        return complaints;
    }

    /** Something to work with, of our own making: parts of scroll bars, spinners and the like are Swing's. */
    private static boolean isControl(JComponent component) {
        boolean kind = component instanceof AbstractButton
                || component instanceof JComboBox
                || component instanceof JTextComponent
                || component instanceof JTable
                || component instanceof JList
                || component instanceof JTree
                || component instanceof JSpinner
                || component instanceof JTabbedPane
                || component.getName() != null && component.isFocusable() && component.getMouseListeners().length > 0;
        return kind && !(component instanceof JMenuItem) && !isPart(component);
    }

    private static boolean isPart(JComponent component) {
        for (Class<?> whole : List.of(JScrollBar.class, JSpinner.class, JComboBox.class, JTextField.class)) {
            if (SwingUtilities.getAncestorOfClass(whole, component) != null) {
                return true;
            }
        }
        // Arrows of a tabbed pane and of a split pane's divider.
        return component.getClass().getName().contains("$")
                        && component.getClass().getName().contains("plaf")
                || component.getClass().getName().startsWith("com.formdev");
    }

    private static String words(JComponent component) {
        return component.getClass().getSimpleName() + " " + component.getName()
                + (component instanceof AbstractButton button ? " “" + button.getText() + "”" : "") + " in "
                + component.getParent().getClass().getSimpleName();
    }
}
