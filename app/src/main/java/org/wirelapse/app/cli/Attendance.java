package org.wirelapse.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.wirelapse.app.live.Recording;
import org.wirelapse.app.live.StatusLine;
import org.wirelapse.app.live.Ticker;

/** Captures for another program: tells it how it goes, and ends when that program closes the pipe or is gone. */
final class Attendance {
    private final Recording recording;
    private final PrintWriter told;

    private Attendance(Recording recording, PrintWriter told) {
        this.recording = recording;
        this.told = told;
    }

    /**
     * Attends a recording.
     *
     * @param until its end is the recording's
     * @param told a status line a few times a second
     */
    static Attendance of(Recording recording, InputStream until, PrintWriter told) {
        Thread watch = new Thread(() -> stopAtEnd(recording, until), "attendance");
        watch.setDaemon(true);
        watch.start();
        return new Attendance(recording, told);
    }

    private static void stopAtEnd(Recording recording, InputStream until) {
        try {
            until.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Gone is gone.
        }
        recording.stop();
    }

    /** Records until the end. */
    void run() throws IOException {
        tell();
        Ticker ticker = Ticker.start(this::tell);
        try {
            recording.run();
        } finally {
            ticker.close();
            tell();
        }
    }

    private void tell() {
        told.println(StatusLine.of(recording).text());
        told.flush();
    }
}
