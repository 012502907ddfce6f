package org.wirelapse.app.ui.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.swing.SwingUtilities;
import org.wirelapse.app.live.CaptureCounters;
import org.wirelapse.app.live.Lag;
import org.wirelapse.app.live.LeftoverCaptures;
import org.wirelapse.app.live.LiveSession;
import org.wirelapse.app.live.PipedRecording;
import org.wirelapse.app.live.Recording;
import org.wirelapse.app.ui.session.Session;
import org.wirelapse.app.ui.session.Workspace;

/** Starts and stops live captures and brings what they find into the workspace. To be used on the event thread. */
public final class LiveControl implements LiveFeed.Receiver {
    /** What the control asks of the window. */
    public interface Stage {
        /** A capture begins: its panels should be shown instead of what is there. */
        void captureBegins();

        /** Something did not work; the first line says what, the others what to do. */
        void complain(List<String> lines);

        /** The state has changed. */
        void changed();
    }

    private final Workspace workspace;
    private final LeftoverCaptures unnamedOnes;
    private final Stage stage;
    private CaptureChoice choice;
    private LiveSession live;
    private LiveFeed feed;
    /** True from the wish to start until it has started or failed. */
    private boolean starting;

    private Runnable whenEnded = () -> {};
    /** True once the capture that runs has been told to end. */
    private boolean stopped;

    private boolean following = true;
    private String source = "";
    private List<Path> unnamed = List.of();

    /**
     * A control.
     *
     * @param workspace where captures are shown
     * @param unnamedOnes where captures go that have no name yet
     * @param stage the window
     */
    public LiveControl(Workspace workspace, LeftoverCaptures unnamedOnes, Stage stage) {
        this.workspace = workspace;
        this.unnamedOnes = unnamedOnes;
        this.stage = stage;
    }

    /** True while packets are captured. */
    public boolean capturing() {
        return live != null;
    }

    /** True once it has ended or has been told to, while the last packets are still being analysed. */
    public boolean ending() {
        return live != null && (stopped || !live.capturing());
    }

    /** True if it can be started without asking how. */
    public boolean chosen() {
        return choice != null;
    }

    /** True while tables and charts follow the capture. */
    public boolean following() {
        return following;
    }

    /** Where the packets come from. */
    public String source() {
        return source;
    }

    /** How the capture goes. */
    public CaptureCounters counters() {
        return live == null ? CaptureCounters.NONE : live.counters();
    }

    /** How far tables and charts are behind it. */
    Lag lag() {
        return live == null ? Lag.NONE : live.lag();
    }

    /** True once memory did not suffice to follow the capture any further. */
    boolean full() {
        return live != null && live.full();
    }

    /** Starts a capture. */
    void start(CaptureChoice wanted) {
        choice = wanted;
        String where = wanted.plan().settings().interfaceName();
        begin(where, wanted.unnamed(), () -> wanted.plan().open(wanted.target(unnamedOnes)));
    }

    /** Starts again as chosen last. */
    public void start() {
        start(choice);
    }

    /**
     * Follows a capture that another program writes into a pipe.
     *
     * @param pipe opens it, which may wait for the other program
     */
    public void follow(Callable<InputStream> pipe, String name) {
        begin(name, true, () -> PipedRecording.open(pipe.call(), unnamedOnes.newFile()));
    }

    private void begin(String where, boolean isUnnamed, Callable<Recording> open) {
        if (starting || live != null) {
            return;
        }
        starting = true;
        stopped = false;
        following = true;
        source = where;
        // A thread of its own: to ask for rights, and a silent pipe, may take for ever.
        Thread opener = new Thread(() -> open(open, isUnnamed), "live-open");
        opener.setDaemon(true);
        opener.start();
    }

    private void open(Callable<Recording> open, boolean isUnnamed) {
        try {
            Recording recording = open.call();
            LiveFeed feed = new LiveFeed(recording::files, this);
            SwingUtilities.invokeAndWait(() -> begun(isUnnamed ? recording.files() : List.of()));
            LiveSession session = LiveSession.start(recording, feed);
            SwingUtilities.invokeLater(() -> running(session, feed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            SwingUtilities.invokeLater(() -> failed(e));
        }
    }

    private void begun(List<Path> unnamedFiles) {
        stage.captureBegins();
        unnamed = unnamedFiles;
    }

    private void running(LiveSession session, LiveFeed told) {
        starting = false;
        live = session;
        feed = told;
        stage.changed();
    }

    private void failed(Exception e) {
        starting = false;
        live = null;
        stage.complain(Reasons.of(e));
        stage.changed();
    }

    /** Ends the capture; what was captured stays. */
    public void stop() {
        if (live != null) {
            stopped = true;
            live.stop();
            stage.changed();
        }
    }

    /** Ends the capture, forgets it where it has no name, and begins anew as chosen last. */
    public void restart() {
        if (choice != null) {
            stopAnd(() -> {
                workspace.open(null);
                forget();
                start();
            });
        }
    }

    /** Whether tables and charts follow while packets are captured. */
    public void follow(boolean wanted) {
        following = wanted;
        if (live != null) {
            live.follow(wanted);
        }
        stage.changed();
    }

    @Override
    public void round(Session session) {
        if (!unnamed.isEmpty()) {
            unnamed = session.files();
        }
        workspace.extend(session);
    }

    @Override
    public void ended(Session session, IOException failure) {
        live = null;
        if (session != null) {
            round(session);
        }
        if (failure != null) {
            stage.complain(Reasons.of(failure));
        }
        stage.changed();
        Runnable next = whenEnded;
        whenEnded = () -> {};
        next.run();
    }

    /** Ends the capture and then, when all of it is analysed, does something. */
    void stopAnd(Runnable next) {
        if (live == null) {
            next.run();
        } else {
            whenEnded = next;
            stop();
        }
    }

    /** Ends the capture, if one runs, and shows nothing more of it; its file stays. */
    public void abandon() {
        if (live != null) {
            feed.mute();
            live.abandon();
            if (!unnamed.isEmpty()) {
                // A ring may have gone on to files that no round has told of.
                unnamed = live.files();
            }
            live = null;
            stage.changed();
        }
    }

    /** The capture that has been opened has no name yet, as one that was left over. */
    public void adopt(List<Path> files) {
        unnamed = files.stream().allMatch(unnamedOnes::owns) ? List.copyOf(files) : List.of();
    }

    /** Files of the capture that is shown and has no name yet; empty where there is none. */
    public List<Path> unnamed() {
        return unnamed;
    }

    /** The capture that is shown has been given a name. */
    public void named() {
        unnamed = List.of();
    }

    /** Deletes the capture that has no name. */
    public void forget() {
        List<Path> files = new ArrayList<>(unnamed);
        unnamed = List.of();
        workspace.compute("Deleting the capture", () -> UnnamedFiles.delete(files), done -> {});
    }
}
