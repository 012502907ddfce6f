package org.wirelapse.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Component;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.theme.TextScale;
import org.wirelapse.app.ui.theme.Theme;

/** A window whose look was changed looks, point for point, like one that had this look from the first. */
class LookSwitchTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 760;
    private static final int TURNS = 6;

    @TempDir
    private Path folder;

    private final Preferences preferences = Preferences.userRoot().node("wirelapse-test-look");

    private static Session session;

    private int windows;

    @BeforeAll
    static void analyse() throws IOException {
        session = SampleSession.open("nagle-delayed-ack");
    }

    @BeforeEach
    void begin() {
        TextScale.reset(preferences);
        Theme.LIGHT.install();
    }

    @AfterEach
    void end() throws BackingStoreException {
        TextScale.reset(preferences);
        Theme.LIGHT.install();
        preferences.removeNode();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void noViewKeepsAnythingOfTheLookBefore(int view) throws Exception {
        WindowContent changed = opened(view);
        painted(changed);
        change(changed, Theme.DARK::install);
        BufferedImage after = painted(changed);
        BufferedImage fresh = painted(opened(view));
        compare(fresh, after);
    }

    @Test
    void theWelcomePageChangesToo() throws Exception {
        WindowContent changed = empty();
        painted(changed);
        change(changed, Theme.DARK::install);
        compare(painted(empty()), painted(changed));
    }

    @Test
    void textGrowsEverywhere() throws Exception {
        WindowContent changed = empty();
        painted(changed);
        change(changed, () -> {
            TextScale.change(preferences, 6);
            Theme.LIGHT.install();
        });
        compare(painted(empty()), painted(changed));
    }

    /** Not point for point: dividers stay where they are. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void everyViewGrowsWithTheText(int view) throws Exception {
        WindowContent changed = opened(view);
        painted(changed);
        change(changed, () -> {
            TextScale.change(preferences, 5);
            Theme.LIGHT.install();
        });
        painted(changed);
        WindowContent fresh = opened(view);
        painted(fresh);
        List<Component> found = Components.of(changed);
        List<Component> wanted = Components.of(fresh);
        assertEquals(classes(wanted), classes(found));
        for (int i = 0; i < wanted.size(); i++) {
            Component grown = found.get(i);
            assertEquals(wanted.get(i).getFont(), grown.getFont(), grown::toString);
            if (grown instanceof JTable table) {
                assertEquals(widths((JTable) wanted.get(i)), widths(table), grown::toString);
                assertEquals(((JTable) wanted.get(i)).getRowHeight(), table.getRowHeight(), grown::toString);
            }
        }
    }

    private static List<String> classes(List<Component> components) {
        return components.stream().map(c -> c.getClass().getName()).toList();
    }

    /** What columns ask for; the last one takes what is left. */
    private static List<Integer> widths(JTable table) {
        return IntStream.range(0, table.getColumnCount() - 1)
                .mapToObj(column -> table.getColumnModel().getColumn(column).getPreferredWidth())
                .toList();
    }

    private WindowContent empty() {
        // Each has its own list of files opened last.
        return new WindowContent(preferences.node("window" + ++windows), new LeftoverCaptures(folder), Runnable::run);
    }

    private WindowContent opened(int view) throws Exception {
        WindowContent content = empty();
        onEvents(() -> {
            content.opened(session, false);
            content.analysis().showView(view);
            content.workspace().selectExchange(0, content.workspace().session().exchange(0, 1));
            content.workspace().selectPacket(10);
        });
        onEvents(() -> {});
        return content;
    }

    /** Windows change by themselves; this content is in none. */
    private static void change(JComponent content, Runnable change) throws Exception {
        onEvents(() -> {
            change.run();
            SwingUtilities.updateComponentTreeUI(content);
        });
    }

    /** Again and again: what is made when it is first seen, and what is made piece by piece, is there in the end. */
    private static BufferedImage painted(WindowContent content) throws Exception {
        BufferedImage[] image = new BufferedImage[1];
        for (int i = 0; i < TURNS; i++) {
            onEvents(() -> {
                image[0] = Picture.of(content, WIDTH, HEIGHT).image();
                content.removeNotify();
            });
            onEvents(() -> {});
        }
        return image[0];
    }

    private static void onEvents(Runnable work) throws Exception {
        SwingUtilities.invokeAndWait(work);
    }

    private void compare(BufferedImage expected, BufferedImage found) throws Exception {
        int different = 0;
        StringBuilder where = new StringBuilder();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (expected.getRGB(x, y) != found.getRGB(x, y)) {
                    different++;
                    if (where.isEmpty()) {
                        where.append("first at ").append(x).append(", ").append(y);
                    }
                }
            }
        }
        if (different > 0) {
            ImageIO.write(expected, "png", folder.resolve("expected.png").toFile());
            ImageIO.write(found, "png", folder.resolve("found.png").toFile());
        }
        assertEquals(0, different, where::toString);
    }
}
