package org.wirelapse.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirelapse.app.ui.theme.TextScale;
import org.wirelapse.app.ui.theme.Theme;

/** A window whose look was changed looks, point for point, like one that had this look from the first. */
class LookSwitchTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 760;

    @TempDir
    private Path folder;

    private final Preferences preferences = Preferences.userRoot().node("wirelapse-test-look");

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

    @Test
    void noTextOfTheAnalysisStaysSmall() throws Exception {
        WindowContent changed = opened(0);
        painted(changed);
        change(changed, () -> {
            TextScale.change(preferences, 8);
            Theme.LIGHT.install();
        });
        for (Component component : Components.of(changed)) {
            Font font = component.getFont();
            assertTrue(font == null || font.getSize() >= 17, () -> component + " has " + font);
        }
    }

    private WindowContent empty() {
        return new WindowContent(preferences, Runnable::run);
    }

    private WindowContent opened(int view) throws Exception {
        WindowContent content = empty();
        onEvents(() -> {
            try {
                content.opened(SampleSession.open("nagle-delayed-ack"), false);
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
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

    /** Twice: what is made when it is first seen is there the second time. */
    private static BufferedImage painted(WindowContent content) throws Exception {
        BufferedImage[] image = new BufferedImage[1];
        for (int i = 0; i < 3; i++) {
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
