package org.wirelapse.app.ui.export;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Frame;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.FirstSize;

/** Asks what to save and how. */
final class ExportDialog extends JDialog {

    /**
     * A dialog that is not shown yet.
     *
     * @param save goes on with what was chosen
     */
    ExportDialog(Frame owner, Workspace workspace, Consumer<ExportChoice> save) {
        super(owner, "Export", true);
        setName("export");
        ExportForm form = new ExportForm(workspace);
        JPanel content = new JPanel(new BorderLayout(0, 10));
        content.setBorder(BorderFactory.createEmptyBorder(8, 14, 12, 14));
        content.add(form, BorderLayout.CENTER);
        content.add(
                buttons(() -> {
                    ExportChoice choice = form.choice();
                    dispose();
                    save.accept(choice);
                }),
                BorderLayout.SOUTH);
        setContentPane(content);
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        setSize(FirstSize.of(560, 560));
        setLocationRelativeTo(owner);
    }

    private JPanel buttons(Runnable save) {
        JButton cancel = new JButton("Cancel");
        cancel.addActionListener(event -> dispose());
        JButton go = new JButton("Save…");
        go.setName("exportSave");
        go.addActionListener(event -> save.run());
        getRootPane().setDefaultButton(go);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
        buttons.add(cancel);
        buttons.add(go);
        return buttons;
    }
}
