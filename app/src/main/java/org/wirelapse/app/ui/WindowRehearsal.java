package org.wirelapse.app.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import javax.swing.SwingUtilities;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Theme;

/** The inside of a window that opens a capture, selects a packet and goes through all views, on no display. */
public final class WindowRehearsal {
    private static final Dimension SIZE = new Dimension(1280, 800);
    private static final int VIEWS = 9;

    private final Preferences preferences = Preferences.userRoot().node("wirelapse-rehearsal");
    private WindowContent content;

    private WindowRehearsal() {}

    /** Goes through it with a capture. */
    public static void run(Path capture) throws Exception {
        new WindowRehearsal().through(capture);
    }

    private void through(Path capture) throws Exception {
        SwingUtilities.invokeAndWait(() -> begin(capture));
        while (!opened()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        SwingUtilities.invokeAndWait(this::selectFirst);
        for (int view = 0; view < VIEWS; view++) {
            int shown = view;
            SwingUtilities.invokeAndWait(() -> content.analysis().showView(shown));
            // Painting asks for charts, and these come by the event queue.
            SwingUtilities.invokeAndWait(this::paint);
            SwingUtilities.invokeAndWait(this::paint);
        }
        SwingUtilities.invokeAndWait(content::release);
        preferences.removeNode();
    }

    private void begin(Path capture) {
        Theme.LIGHT.install();
        content = new WindowContent(preferences, LeftoverCaptures.ofUser(), Runnable::run);
        content.setSize(SIZE);
        content.showWelcome();
        paint();
        content.open(List.of(capture));
    }

    private boolean opened() throws Exception {
        boolean[] opened = new boolean[1];
        SwingUtilities.invokeAndWait(() -> opened[0] = content.opened());
        return opened[0];
    }

    private void selectFirst() {
        Workspace workspace = content.workspace();
        AnalysedConnection first = workspace.session().connections().get(0);
        workspace.selectConnection(first);
        workspace.selectPacket(first.connection().log().packet(0));
    }

    private void paint() {
        layOut(content);
        Graphics2D g = new BufferedImage(SIZE.width, SIZE.height, BufferedImage.TYPE_INT_RGB).createGraphics();
        content.paint(g);
        g.dispose();
    }

    private static void layOut(Component of) {
        of.doLayout();
        if (of instanceof Container container) {
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }
}
