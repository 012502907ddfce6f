package org.wirelapse.app.ui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.awt.Insets;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import org.wirelapse.app.ui.theme.Palette;

/** Shows all keys over the window, until Esc or a click; to be the window's glass pane. */
final class KeysPage extends JPanel {
    private static final Color SHADE = new Color(0, 0, 0, 110);
    private static final List<String[]> MOUSE = List.of(
            new String[] {"Mouse"},
            new String[] {"Drag in a chart", "Choose a range of time"},
            new String[] {"Shift+drag", "Pan"},
            new String[] {"Ctrl+drag", "Measure time and bytes"},
            new String[] {"Wheel", "Zoom at the pointer"},
            new String[] {"Click in a chart", "Select the nearest packet"});

    private static final Insets NONE = new Insets(0, 0, 0, 0);
    private static final int MARGIN = 16;

    private final JPanel sheet = new JPanel(new GridLayout(1, 2, 24, 0));
    private final JScrollPane scroll = new JScrollPane(sheet);

    KeysPage(List<Command> commands) {
        setOpaque(false);
        setName("keys");
        getAccessibleContext().setAccessibleName("Keys");
        fill(commands);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
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

    /** In the middle; a window that is too small for all scrolls it. */
    @Override
    public void doLayout() {
        Dimension asked = scroll.getPreferredSize();
        int width = Math.min(asked.width, getWidth() - 2 * MARGIN);
        int height = Math.min(asked.height, getHeight() - 2 * MARGIN);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        scroll.setBounds((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
        scroll.validate();
    }

    private void fill(List<Command> commands) {
        List<String[]> rows = new ArrayList<>();
        Command.Menu menu = null;
        for (Command command : commands) {
            if (command.key() != null) {
                if (command.menu() != menu) {
                    menu = command.menu();
                    rows.add(new String[] {menu.title()});
                }
                rows.add(new String[] {command.keyWords(), command.plainName().replace("…", "")});
            }
        }
        rows.addAll(MOUSE);
        int half = (rows.size() + 1) / 2;
        sheet.add(column(rows.subList(0, half)));
        sheet.add(column(rows.subList(half, rows.size())));
        sheet.setBorder(BorderFactory.createEmptyBorder(10, 20, 14, 20));
    }

    private static JPanel column(List<String[]> rows) {
        JPanel column = new JPanel(new GridBagLayout());
        for (int y = 0; y < rows.size(); y++) {
            String[] row = rows.get(y);
            boolean title = row.length == 1;
            cell(column, row[0], 0, y, title);
            if (!title) {
                cell(column, row[1], 1, y, false);
            }
        }
        // Pushes the rows up where the other column is higher.
        column.add(
                Box.createGlue(),
                new GridBagConstraints(
                        0,
                        rows.size(),
                        1,
                        1,
                        0,
                        1,
                        GridBagConstraints.CENTER,
                        GridBagConstraints.VERTICAL,
                        NONE,
                        0,
                        0));
        return column;
    }

    private static void cell(JPanel column, String text, int x, int y, boolean title) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = x;
        place.gridy = y;
        place.gridwidth = title ? 2 : 1;
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(title ? 8 : 2, 4, 2, 14);
        boolean bold = x == 0;
        JLabel label = new JLabel(text) {
            @Override
            public Font getFont() {
                return Palette.font().deriveFont(bold ? Font.BOLD : Font.PLAIN);
            }

            @Override
            public Color getForeground() {
                return title ? Palette.faintInk() : Palette.ink();
            }
        };
        column.add(label, place);
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(SHADE);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
