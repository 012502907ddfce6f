package org.wirelapse.app.ui;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.BasicComponentFinder;
import org.assertj.swing.core.ComponentFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wirelapse.app.ui.session.Workspace;

/**
 * How quick the window is with a large capture; prints a table. To be run by hand: {@code ./mvnw test -pl app -am -Dtest=WindowSpeed
 * -Dsurefire.failIfNoSpecifiedTests=false -Dcapture=FILE}.
 */
@EnabledIfSystemProperty(named = "capture", matches = ".+", disabledReason = "no large capture is named")
@DisabledIf("java.awt.GraphicsEnvironment#isHeadless")
@Timeout(600)
class WindowSpeed {
    private static final int WARM = 2;

    private final Preferences preferences = Preferences.userRoot().node("wirelapse-test-speed");
    private final Path capture = Path.of(System.getProperty("capture", ""));
    private Window window;
    private EventThreadWatch watch;

    @Test
    void measures() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            window = Window.create(preferences);
            window.show(List.of());
        });
        try (EventThreadWatch measured = EventThreadWatch.start()) {
            watch = measured;
            for (int turn = 0; turn <= WARM; turn++) {
                System.out.println(turn < WARM ? "warming up, turn " + (turn + 1) : "measured");
                turn();
            }
        } finally {
            SwingUtilities.invokeAndWait(() -> window.frame().dispose());
            preferences.removeNode();
        }
    }

    private void turn() throws InterruptedException, InvocationTargetException, BackingStoreException {
        JTable connections = table("connections");
        step("first rows", () -> window.content().open(List.of(capture)), () -> connections.getRowCount() > 0);
        step("all rows", () -> {}, () -> !status().isVisible() && connections.getRowCount() == all());
        step("sort by duration", () -> window.content().analysis().connections().sort("DURATION"), () -> true);
        settle();
        step(
                "filter by words",
                () -> window.content().analysis().connections().filter("get"),
                () -> connections.getRowCount() < all());
        step(
                "no filter",
                () -> window.content().analysis().connections().filter(""),
                () -> connections.getRowCount() == all());
        settle();
        watch.reset();
        step(
                "select a connection, until its packets show",
                () -> workspace()
                        .selectConnection(workspace().session().connections().get(all() / 2)),
                () -> table("packets").getRowCount() > 0);
        step("show a chart", () -> window.content().analysis().showView(1), () -> true);
        settle();
        step("close", () -> window.content().closeCapture(), () -> workspace().session() == null);
        settle();
    }

    private void step(String what, Runnable action, BooleanSupplier done)
            throws InterruptedException, InvocationTargetException {
        watch.reset();
        long begin = System.nanoTime();
        SwingUtilities.invokeLater(action);
        boolean[] reached = new boolean[1];
        while (!reached[0]) {
            TimeUnit.MILLISECONDS.sleep(2);
            SwingUtilities.invokeAndWait(() -> reached[0] = done.getAsBoolean());
        }
        System.out.printf(
                "%-46s %7.0f ms   longest event %5.1f ms  %s%n",
                what, (System.nanoTime() - begin) / 1e6, watch.worstMillis(), watch.worst());
    }

    /** Lets background work end, and tells what it cost the event thread. */
    private void settle() throws InterruptedException, InvocationTargetException {
        TimeUnit.MILLISECONDS.sleep(1500);
        SwingUtilities.invokeAndWait(() -> {});
        System.out.printf(
                "%-46s %10s   longest event %5.1f ms  %s%n", "  afterwards", "", watch.worstMillis(), watch.worst());
        watch.reset();
    }

    private int all() {
        return workspace().session() == null
                ? -1
                : workspace().session().connections().size();
    }

    private Workspace workspace() {
        return window.content().workspace();
    }

    private JComponent status() {
        return (JComponent) finder().findByName(window.frame(), "stop", false).getParent();
    }

    private JTable table(String name) {
        return (JTable) finder().findByName(window.frame(), name, false);
    }

    private static ComponentFinder finder() {
        return BasicComponentFinder.finderWithCurrentAwtHierarchy();
    }
}
