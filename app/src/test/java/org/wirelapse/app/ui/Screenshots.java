package org.wirelapse.app.ui;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.prefs.Preferences;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.ui.live.CaptureDialog;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.ThemeChoice;

/** Makes the pictures of the window for the documentation; {@code docs/screenshots/make} runs it. */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "no folder is named")
@DisabledIf("java.awt.GraphicsEnvironment#isHeadless")
@Timeout(600)
class Screenshots {
    /** Time for charts and tables that are filled in the background. */
    private static final long SETTLE_MILLIS = Long.getLong("screenshots.settle", 1500);

    private final Preferences preferences = Preferences.userRoot().node("wirelapse-screenshots");
    private final Path folder = Path.of(System.getProperty("screenshots", ""));
    private final int width = Integer.getInteger("screenshots.width", 1280);
    private final int height = Integer.getInteger("screenshots.height", 800);

    /** Where nobody has left a live capture. */
    @TempDir
    private Path home;

    private Window window;
    private String look;

    @Test
    void ofEachViewInLightAndDark() throws Exception {
        Files.createDirectories(folder);
        for (ThemeChoice choice : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            look = choice.name().toLowerCase(Locale.ROOT);
            // Of its own, so that the first page names no files of this machine.
            Preferences own = preferences.node(look);
            choice.remember(own);
            own.putInt("window.width", width);
            own.putInt("window.height", height);
            onEvents(() -> {
                window = Window.create(own, new LeftoverCaptures(home));
                window.show(List.of());
            });
            try {
                allViews();
            } finally {
                onEvents(() -> window.frame().dispose());
            }
        }
        preferences.removeNode();
    }

    private void allViews() throws Exception {
        take("welcome");
        dialog();
        open("page-load");
        take("exchanges");
        open("parallel-connections");
        view("endpoints", 7);
        open("nagle-delayed-ack");
        onEvents(this::selectFirstFinding);
        view("findings", 0);
        view("ladder", 5);
        open("queue-overflow-reno");
        onEvents(() ->
                workspace().selectConnection(workspace().session().connections().get(0)));
        view("sequence", 1);
        view("window", 2);
        view("round-trip", 3);
        view("throughput", 4);
        open("keep-alive");
        view("conversation", 6);
        open("capture-gap");
        view("capture", 8);
        onEvents(() -> window.showKeys());
        take("keys");
        onEvents(() -> window.showKeys());
    }

    private void dialog() throws Exception {
        JFrame frame = window.frame();
        CaptureDialog[] made = new CaptureDialog[1];
        onEvents(() -> {
            made[0] = new CaptureDialog(frame, preferences, window.content().live());
            made[0].setModal(false);
            made[0].setVisible(true);
        });
        settle();
        write(made[0].getRootPane(), "capture-dialog");
        onEvents(made[0]::dispose);
    }

    private void selectFirstFinding() {
        Components.find(window.frame(), "findings", JList.class).setSelectedIndex(0);
    }

    private void open(String sample) throws Exception {
        onEvents(() -> window.content().closeCapture());
        onEvents(() -> window.content().open(List.of(SampleSession.file(sample))));
        await(() -> workspace().session() != null
                && workspace().session().analysis().capture().files().get(0).sha256() != null);
        settle();
    }

    private void view(String name, int index) throws Exception {
        onEvents(() -> window.content().analysis().showView(index));
        take(name);
    }

    private void take(String name) throws Exception {
        settle();
        write(window.frame().getRootPane(), name);
    }

    private void write(Component shown, String name) throws Exception {
        BufferedImage image = new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB);
        onEvents(() -> {
            Graphics2D g = image.createGraphics();
            shown.paint(g);
            g.dispose();
        });
        ImageIO.write(
                FewColours.of(image),
                "png",
                folder.resolve(name + "-" + look + ".png").toFile());
    }

    private void settle() throws Exception {
        TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
        onEvents(() -> {});
    }

    private static void await(BooleanSupplier done) throws Exception {
        boolean[] reached = new boolean[1];
        while (!reached[0]) {
            TimeUnit.MILLISECONDS.sleep(20);
            onEvents(() -> reached[0] = done.getAsBoolean());
        }
    }

    private static void onEvents(Runnable work) throws Exception {
        SwingUtilities.invokeAndWait(work);
    }

    private Workspace workspace() {
        return window.content().workspace();
    }
}
