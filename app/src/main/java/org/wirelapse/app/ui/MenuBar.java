package org.wirelapse.app.ui;

import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.Box;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;

/** The menus, made from the commands, and the filter field on the right. */
final class MenuBar extends JMenuBar {
    private final transient MenuKeys keys = new MenuKeys();
    private final Map<Command.Menu, JMenu> menus = new EnumMap<>(Command.Menu.class);

    MenuBar(List<Command> commands, JComponent filter) {
        for (Command.Menu menu : Command.Menu.values()) {
            JMenu item = new JMenu(menu.title());
            item.setMnemonic(menu.mnemonic());
            menus.put(menu, item);
            if (menu != Command.Menu.LOOK) {
                add(item);
            }
        }
        for (Command command : commands) {
            if (command.name().equals("-")) {
                menus.get(command.menu()).addSeparator();
            } else {
                menus.get(command.menu()).add(item(command));
            }
        }
        menus.get(Command.Menu.VIEW).add(menus.get(Command.Menu.LOOK));
        add(Box.createHorizontalGlue());
        add(filter);
        add(Box.createHorizontalStrut(6));
    }

    /** Its state is that of the moment when the menu opens; the key works at any time, because the command itself knows when not to. */
    private JMenuItem item(Command command) {
        JMenuItem item =
                command.ticked() == null ? new JMenuItem(command.action()) : new JCheckBoxMenuItem(command.action());
        menus.get(command.menu()).addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent event) {
                item.setEnabled(command.possible().getAsBoolean());
                item.setSelected(command.ticked() != null && command.ticked().getAsBoolean());
            }

            @Override
            public void menuDeselected(MenuEvent event) {
                item.setEnabled(true);
            }

            @Override
            public void menuCanceled(MenuEvent event) {
                item.setEnabled(true);
            }
        });
        return item;
    }

    @Override
    public void addNotify() {
        super.addNotify();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
    }

    @Override
    public void removeNotify() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
        super.removeNotify();
    }

    /** Puts the files opened last behind "Open…"; the list is read each time the menu opens. */
    void addRecent(Supplier<List<Path>> files, Consumer<Path> open) {
        JMenu recent = new JMenu("Open recent");
        recent.setMnemonic('R');
        menus.get(Command.Menu.FILE).insert(recent, 1);
        menus.get(Command.Menu.FILE).addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent event) {
                recent.removeAll();
                files.get().forEach(file -> recent.add(file.toString()).addActionListener(e -> open.accept(file)));
                recent.setEnabled(recent.getItemCount() > 0);
            }

            @Override
            public void menuDeselected(MenuEvent event) {}

            @Override
            public void menuCanceled(MenuEvent event) {}
        });
    }
}
