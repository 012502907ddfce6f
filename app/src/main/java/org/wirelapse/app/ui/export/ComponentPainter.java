package org.wirelapse.app.ui.export;

import java.awt.Component;
import java.awt.Graphics2D;
import org.wirelapse.app.ui.session.Paintable;

/**
 * Draws a view that cannot draw itself in any size, as it stands in the window.
 *
 * @param component the view
 */
record ComponentPainter(Component component) implements Paintable {
    /** The view itself where it can draw itself, else one that draws the component. */
    static Paintable of(Component component) {
        return component instanceof Paintable view ? view : new ComponentPainter(component);
    }

    @Override
    public String caption() {
        String name = component.getName();
        return name == null ? "view" : name;
    }

    @Override
    public boolean hasContent() {
        return component.getWidth() > 0 && component.getHeight() > 0;
    }

    @Override
    public void paintOn(Graphics2D g, int width, int height) {
        Graphics2D scaled = (Graphics2D) g.create();
        scaled.scale((double) width / component.getWidth(), (double) height / component.getHeight());
        component.printAll(scaled);
        scaled.dispose();
    }
}
