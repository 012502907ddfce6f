package org.wirelapse.app.ui;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.CellRendererPane;
import javax.swing.JMenu;

/** Looks into trees of components. */
public final class Components {
    private Components() {}

    /** A component and all within it; of a menu also its items, but nothing that is only put there to be drawn. */
    public static List<Component> of(Component root) {
        List<Component> found = new ArrayList<>();
        found.add(root);
        for (int i = 0; i < found.size(); i++) {
            Component at = found.get(i);
            if (at instanceof JMenu menu) {
                found.addAll(List.of(menu.getMenuComponents()));
            } else if (at instanceof Container container && !(at instanceof CellRendererPane)) {
                found.addAll(List.of(container.getComponents()));
            }
        }
        return found;
    }

    /** The component of a name. */
    public static <T extends Component> T find(Component root, String name, Class<T> type) {
        return of(root).stream()
                .filter(component -> name.equals(component.getName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + name));
    }
}
