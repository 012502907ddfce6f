package org.wirelapse.app.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.wirelapse.app.ui.theme.Palette;

/** Shows all keys over the window, until Esc or a click; to be the window's glass pane. */
final class KeysPage extends JComponent {
    private static final Color SHADE = new Color(0, 0, 0, 110);
    private static final List<String[]> MOUSE = List.of(
            new String[] {"Drag in a chart", "Choose a range of time"},
            new String[] {"Shift+drag", "Pan"},
            new String[] {"Ctrl+drag", "Measure time and bytes"},
            new String[] {"Wheel", "Zoom at the pointer"},
            new String[] {"Click in a chart", "Select the nearest packet"});

    private final JPanel sheet = new JPanel(new GridBagLayout());

    KeysPage(List<Command> commands) {
        setLayout(new GridBagLayout());
        setName("keys");
        fill(commands);
        add(sheet);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                setVisible(false);
            }
        });
        getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke("ESCAPE"), "close");
        getActionMap().put("close", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                setVisible(false);
            }

            @Override
            public boolean isEnabled() {
                return isVisible();
            }
        });
    }

    private void fill(List<Command> commands) {
        List<String[]> rows = new ArrayList<>();
        for (Command command : commands) {
            if (command.key() != null) {
                rows.add(new String[] {command.keyWords(), command.plainName().replace("…", "")});
            }
        }
        rows.addAll(MOUSE);
        int half = (rows.size() + 1) / 2;
        cell("Keys", 0, 0, true);
        for (int i = 0; i < rows.size(); i++) {
            int column = i < half ? 0 : 2;
            cell(rows.get(i)[0], column, 1 + i % half, true);
            cell(rows.get(i)[1], column + 1, 1 + i % half, false);
        }
        sheet.setBorder(BorderFactory.createEmptyBorder(18, 20, 18, 20));
    }

    private void cell(String text, int x, int y, boolean bold) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = x;
        place.gridy = y;
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(3, x == 2 ? 36 : 4, 3, 12);
        JLabel label = new JLabel(text);
        label.setFont(Palette.font().deriveFont(bold ? Font.BOLD : Font.PLAIN));
        sheet.add(label, place);
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(SHADE);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
