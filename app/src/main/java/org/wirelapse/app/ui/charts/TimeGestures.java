package org.wirelapse.app.ui.charts;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.TimeScale;
import org.wirelapse.app.ui.session.Workspace;

/** The mouse on a time axis: drag chooses a range, Shift+drag pans, the wheel zooms at the pointer (with Shift it pans). */
final class TimeGestures extends MouseAdapter {
    /** A shorter drag is a click of an unsteady hand. */
    private static final int SHORTEST_DRAG = 6;

    private static final double WHEEL_ZOOM = 1.2;
    private static final double WHEEL_PAN = 0.1;

    private final JComponent component;
    private final Workspace workspace;
    private final Supplier<TimeScale> scale;
    private final Predicate<MouseEvent> meant;
    private int pressedAt = -1;
    private int draggedTo = -1;
    private TimeScale pressedScale;

    private TimeGestures(
            JComponent component, Workspace workspace, Supplier<TimeScale> scale, Predicate<MouseEvent> meant) {
        this.meant = meant;
        this.component = component;
        this.workspace = workspace;
        this.scale = scale;
    }

    /**
     * Listens to the mouse on a component.
     *
     * @param scale its time axis, asked for when it is needed
     * @param meant whether a press begins one of these gestures
     */
    static TimeGestures install(
            JComponent component, Workspace workspace, Supplier<TimeScale> scale, Predicate<MouseEvent> meant) {
        TimeGestures gestures = new TimeGestures(component, workspace, scale, meant);
        component.addMouseListener(gestures);
        component.addMouseMotionListener(gestures);
        component.addMouseWheelListener(gestures);
        return gestures;
    }

    /** The range that is being dragged out, or null. */
    TimeRange dragged() {
        if (pressedAt < 0 || Math.abs(draggedTo - pressedAt) < SHORTEST_DRAG) {
            return null;
        }
        long a = pressedScale.ns(pressedAt);
        long b = pressedScale.ns(draggedTo);
        return new TimeRange(Math.min(a, b), Math.max(a, b));
    }

    @Override
    public void mousePressed(MouseEvent event) {
        component.requestFocusInWindow();
        if (SwingUtilities.isLeftMouseButton(event) && meant.test(event)) {
            pressedScale = scale.get();
            pressedAt = event.getX();
            draggedTo = pressedAt;
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (pressedAt < 0) {
            return;
        }
        if (event.isShiftDown()) {
            TimeRange from = pressedScale.range();
            workspace.look(from.panned((pressedAt - event.getX()) / pressedScale.width()));
        } else {
            draggedTo = event.getX();
            component.repaint();
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        TimeRange chosen = dragged();
        pressedAt = -1;
        draggedTo = -1;
        if (chosen != null) {
            workspace.look(chosen);
        }
        component.repaint();
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        double notches = event.getPreciseWheelRotation();
        TimeRange range = workspace.range();
        workspace.look(
                event.isShiftDown()
                        ? range.panned(notches * WHEEL_PAN)
                        : range.zoomed(
                                Math.pow(WHEEL_ZOOM, notches), scale.get().ns(event.getX())));
    }
}
