package org.wirelapse.app.ui;

import java.awt.Toolkit;
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
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.ui.charts.TimeChart;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;

/**
 * How quick the window is with a large capture; prints a table. To be run by hand: {@code ./mvnw test -pl app -am -Dtest=WindowSpeed
 * -Dsurefire.failIfNoSpecifiedTests=false -Dcapture=FILE}; {@code benchmarks/window} does.
 */
@EnabledIfSystemProperty(named = "capture", matches = ".+", disabledReason = "no large capture is named")
@DisabledIf("java.awt.GraphicsEnvironment#isHeadless")
@Timeout(600)
class WindowSpeed {
    private static final int WARM = 2;
    private static final int CHARTS = 4;
    private static final int PICTURES = 60;

    private final Preferences preferences = Preferences.userRoot().node("wirelapse-test-speed");
    private final Path capture = Path.of(System.getProperty("capture", ""));
    private Window window;
    private EventThreadWatch watch;

    @Test
    void measures() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            window = Window.create(preferences, LeftoverCaptures.ofUser());
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
                () -> window.content().analysis().connections().filter("no such words"),
                () -> connections.getRowCount() == 0);
        step(
                "no filter",
                () -> window.content().analysis().connections().filter(""),
                () -> connections.getRowCount() == all());
        settle();
        watch.reset();
        select(all() / 2, "a connection");
        for (int view = 1; view <= CHARTS; view++) {
            int shown = view;
            step("show chart " + (view + 1), () -> window.content().analysis().showView(shown), this::chartShows);
        }
        select(largest(), "the largest connection");
        zoom();
        select(all() / 2, "a connection");
        select(largest(), "the largest connection again");
        onEvents(() -> window.content().analysis().showView(0));
        step("close", () -> window.content().closeCapture(), () -> workspace().session() == null);
        settle();
    }

    /** Selects a connection and waits for its packets and the chart that shows; then for the other charts. */
    private void select(int index, String what) throws InterruptedException, InvocationTargetException {
        int stream = workspace().session().connections().get(index).connection().stream();
        Runnable selects =
                () -> workspace().selectConnection(workspace().session().connection(stream));
        step("select " + what, selects, () -> table("packets").getRowCount() > 0 && (!chartIsUp() || chartShows()));
        for (int view = 1; chartIsUp() && view <= CHARTS; view++) {
            int shown = view;
            step("  chart " + (view + 1), () -> window.content().analysis().showView(shown), this::chartShows);
        }
        settle();
    }

    private boolean chartIsUp() {
        return window.content().analysis().shownView() instanceof TimeChart;
    }

    private boolean chartShows() {
        TimeChart chart = (TimeChart) window.content().analysis().shownView();
        return chart.hasContent() && chart.shows(workspace().detail());
    }

    private int largest() {
        List<AnalysedConnection> connections = workspace().session().connections();
        int largest = 0;
        for (int i = 1; i < connections.size(); i++) {
            largest = connections.get(i).packets() > connections.get(largest).packets() ? i : largest;
        }
        return largest;
    }

    /** Zooms and pans each chart in the window, with all that hangs on it, and tells how long a picture takes. */
    private void zoom() throws InterruptedException, InvocationTargetException {
        for (int view = 1; view <= CHARTS; view++) {
            int shown = view;
            onEvents(() -> window.content().analysis().showView(shown));
            settle();
            onEvents(() -> workspace().showWhole());
            TimeRange whole = workspace().range();
            watch.reset();
            long begin = System.nanoTime();
            for (int picture = 0; picture < PICTURES; picture++) {
                TimeRange nearer = whole.zoomed(1 - 0.9 * picture / PICTURES, whole.middleNs());
                TimeRange wanted = picture % 2 == 0 ? nearer : nearer.panned(0.05);
                onEvents(() -> workspace().show(wanted));
                // What has to be painted has been asked for by an event; one more makes sure that it has been painted.
                onEvents(() -> frameToolkit().sync());
            }
            double millis = (System.nanoTime() - begin) / 1e6 / PICTURES;
            System.out.printf(
                    "%-46s %7.1f ms a picture, %.0f a second   longest event %5.1f ms%n",
                    "  zoom and pan chart " + (view + 1), millis, 1_000 / millis, watch.worstMillis());
        }
    }

    private Toolkit frameToolkit() {
        return window.frame().getToolkit();
    }

    private static void onEvents(Runnable action) throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(action);
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
