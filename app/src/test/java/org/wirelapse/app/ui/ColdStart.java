package org.wirelapse.app.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.wirelapse.app.Main;
import org.wirelapse.app.ui.charts.TimeChart;

/** Starts the program as a user does and prints how long it takes from the start of the process until the window shows a capture. */
final class ColdStart {
    private static final int LOOK_MILLIS = 2;
    /** Enough for a view of a large connection to come. */
    private static final int STEP_MILLIS = 1_500;

    private ColdStart() {}

    /** Takes the program's arguments: a capture. */
    public static void main(String[] arguments) throws Exception {
        EventThreadWatch watch = EventThreadWatch.start();
        Main.main(arguments);
        await(() -> Frame.getFrames().length > 0 && Frame.getFrames()[0].isShowing());
        long window = sinceStart();
        watch.reset();
        JTable connections = (JTable) named("connections", Frame.getFrames()[0]);
        Component stop = named("stop", Frame.getFrames()[0]);
        await(() -> connections.isShowing() && connections.getRowCount() > 0);
        long rows = sinceStart();
        await(() -> !stop.isShowing());
        System.out.printf(
                "window %5d ms   first rows %5d ms   all %,d rows %6d ms   longest event %3.0f ms (%.0f ms of processor time)%n",
                window, rows, connections.getRowCount(), sinceStart(), watch.worstWallMillis(), watch.worstMillis());
        JTabbedPane views = (JTabbedPane) named("views", Frame.getFrames()[0]);
        for (int view = 0; view < views.getTabCount(); view++) {
            int shown = view;
            step(watch, views.getTitleAt(view), () -> views.setSelectedIndex(shown));
            if (views.getComponentAt(view) instanceof TimeChart) {
                step(watch, "  zoomed in", () -> item("View", "Zoom in").doClick(0));
                step(watch, "  panned", () -> item("View", "Pan right").doClick(0));
            }
        }
        step(watch, "close", () -> item("File", "Close capture").doClick(0));
        System.exit(0);
    }

    private static void step(EventThreadWatch watch, String name, Runnable act) throws Exception {
        watch.reset();
        SwingUtilities.invokeAndWait(act);
        TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        SwingUtilities.invokeAndWait(() -> {});
        System.out.printf(
                "  %-12s longest event %3.0f ms (%.0f ms of processor time)%n",
                name, watch.worstWallMillis(), watch.worstMillis());
    }

    private static JMenuItem item(String menu, String text) {
        JMenuBar bar = ((JFrame) Frame.getFrames()[0]).getJMenuBar();
        return IntStream.range(0, bar.getMenuCount())
                .mapToObj(bar::getMenu)
                .filter(candidate -> menu.equals(candidate.getText()))
                .flatMap(file -> IntStream.range(0, file.getItemCount()).mapToObj(file::getItem))
                .filter(item -> item != null && text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static Component named(String name, Container in) {
        for (Component part : in.getComponents()) {
            Component found = name.equals(part.getName()) ? part : part instanceof Container c ? named(name, c) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Looks until it is so and what is so has been painted. */
    private static void await(BooleanSupplier condition) throws Exception {
        boolean[] reached = new boolean[1];
        while (!reached[0]) {
            SwingUtilities.invokeAndWait(() -> reached[0] = condition.getAsBoolean());
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        SwingUtilities.invokeAndWait(() -> {});
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
