package org.wirelapse.app.ui;

import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.Action;
import javax.swing.Box;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.event.ChangeListener;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;

/** The menus, made from the commands, and the filter field on the right. */
final class MenuBar extends JMenuBar {
    /** What lies between the press and what is typed by it, at most; hands are slower from key to key. */
    private static final long ONE_STROKE_MILLIS = 25;

    /** Time of the event that closed the menus last; there is one selection of menus in a program. */
    private static long menusClosedAt;

    private final transient ChangeListener closing = event -> noteClosing();
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
    protected boolean processKeyBinding(KeyStroke stroke, KeyEvent event, int condition, boolean pressed) {
        return !isForMenus(event) && super.processKeyBinding(stroke, event, condition, pressed);
    }

    /**
     * True for a letter that opens a menu (with Alt) or works in one. Swing compares what is typed without its modifiers, so that Alt+F
     * would open the File menu and in the same breath do what F does; and what is typed comes behind the press that closes a menu.
     */
    private static boolean isForMenus(KeyEvent event) {
        return event.getID() == KeyEvent.KEY_TYPED
                && (event.isAltDown()
                        || event.isControlDown()
                        || event.isMetaDown()
                        || MenuSelectionManager.defaultManager().getSelectedPath().length > 0
                        || Math.abs(event.getWhen() - menusClosedAt) <= ONE_STROKE_MILLIS);
    }

    private static void noteClosing() {
        if (MenuSelectionManager.defaultManager().getSelectedPath().length == 0) {
            menusClosedAt = EventQueue.getMostRecentEventTime();
        }
    }

    @Override
    public void addNotify() {
        super.addNotify();
        MenuSelectionManager.defaultManager().addChangeListener(closing);
    }

    @Override
    public void removeNotify() {
        MenuSelectionManager.defaultManager().removeChangeListener(closing);
        super.removeNotify();
    }

    /** A command. */
    private static final class Item extends JMenuItem {
        Item(Action action) {
            super(action);
        }

        @Override
        protected boolean processKeyBinding(KeyStroke stroke, KeyEvent event, int condition, boolean pressed) {
            return !isForMenus(event) && super.processKeyBinding(stroke, event, condition, pressed);
        }
    }

    /** A command that is on or off. */
    private static final class Tick extends JCheckBoxMenuItem {
        Tick(Action action) {
            super(action);
        }

        @Override
        protected boolean processKeyBinding(KeyStroke stroke, KeyEvent event, int condition, boolean pressed) {
            return !isForMenus(event) && super.processKeyBinding(stroke, event, condition, pressed);
        }
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
