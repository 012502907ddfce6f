package org.wirelapse.app.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import org.wirelapse.app.ui.session.Workspace;

/** Asks for a packet's number in a small field over the window, and selects that packet. */
final class GoToPacket extends JPopupMenu {
    private static final int DIGITS = 12;

    private final transient Workspace workspace;
    private final JTextField number = new JTextField(DIGITS);
    private final JLabel answer = new JLabel("Enter goes there, Esc leaves.");

    private GoToPacket(Workspace workspace) {
        this.workspace = workspace;
        number.setName("packetNumber");
        number.getAccessibleContext().setAccessibleName("Packet number");
        number.addActionListener(event -> go());
        JPanel form = new JPanel(new BorderLayout(8, 6));
        form.setOpaque(false);
        form.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        form.add(new JLabel("Go to packet"), BorderLayout.WEST);
        form.add(number, BorderLayout.CENTER);
        form.add(answer, BorderLayout.SOUTH);
        add(form);
    }

    /** Shows the field in the upper middle of a component. */
    static void ask(Component over, Workspace workspace) {
        if (workspace.session() == null) {
            return;
        }
        GoToPacket popup = new GoToPacket(workspace);
        popup.show(over, (over.getWidth() - popup.getPreferredSize().width) / 2, over.getHeight() / 5);
        popup.number.requestFocusInWindow();
    }

    private void go() {
        int wanted = wanted();
        if (wanted > 0 && workspace.goToPacket(wanted)) {
            setVisible(false);
            return;
        }
        answer.setText(wanted > 0 ? "No TCP connection has packet " + wanted + "." : "A packet's number is wanted.");
        number.putClientProperty("JComponent.outline", "error");
        number.selectAll();
        pack();
    }

    /** The number typed, or -1. */
    private int wanted() {
        try {
            return Integer.parseInt(number.getText().trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
