package org.wirelapse.app.ui;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.wirelapse.app.ui.theme.Palette;

/** Hangs below the filter field: what is wrong with the filter, and what could be typed next. Never takes the focus. */
final class FilterPopup {
    private final JComponent field;
    private final Consumer<String> chosen;
    private final JPopupMenu popup = new JPopupMenu();
    private final JLabel problem = new JLabel();
    private final DefaultListModel<String> offers = new DefaultListModel<>();
    private final JList<String> list = new JList<>(offers);

    FilterPopup(JComponent field, Consumer<String> chosen) {
        this.field = field;
        this.chosen = chosen;
        popup.setFocusable(false);
        popup.setLayout(new BorderLayout());
        problem.setName("filterProblem");
        problem.putClientProperty("html.disable", Boolean.TRUE);
        problem.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        list.setName("filterOffers");
        list.setFocusable(false);
        list.setBorder(BorderFactory.createEmptyBorder(2, 2, 2, 2));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                list.setSelectedIndex(list.locationToIndex(event.getPoint()));
                accept();
            }
        });
        popup.add(problem, BorderLayout.NORTH);
        popup.add(list, BorderLayout.CENTER);
    }

    /**
     * Shows both, or hides where there is neither.
     *
     * @param wrong what is wrong, or null
     * @param words what could be typed
     */
    void show(String wrong, List<String> words) {
        problem.setForeground(Palette.named("severity.HIGH"));
        problem.setText(wrong);
        problem.setVisible(wrong != null);
        offers.clear();
        words.forEach(offers::addElement);
        list.setVisible(!words.isEmpty());
        if (wrong == null && words.isEmpty() || !field.isShowing()) {
            hide();
            return;
        }
        popup.pack();
        if (!popup.isVisible()) {
            popup.show(field, 0, field.getHeight());
        }
    }

    /** Takes the look that the window has now. */
    void updateLook() {
        SwingUtilities.updateComponentTreeUI(popup);
    }

    void hide() {
        popup.setVisible(false);
    }

    /** Moves the mark among the offers. */
    void step(int by) {
        if (!offers.isEmpty()) {
            int next = Math.floorMod(list.getSelectedIndex() + by, offers.size());
            list.setSelectedIndex(list.getSelectedIndex() < 0 && by < 0 ? offers.size() - 1 : next);
        }
    }

    /** Takes the marked offer; false where none is marked. */
    boolean accept() {
        String marked = list.getSelectedValue();
        if (!popup.isVisible() || marked == null) {
            return false;
        }
        hide();
        chosen.accept(marked);
        return true;
    }
}
