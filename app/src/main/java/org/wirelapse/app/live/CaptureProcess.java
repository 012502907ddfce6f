package org.wirelapse.app.live;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The capture side as a process of its own: {@code wirelapse capture --attended}, started with more rights than this process has. It writes
 * the files by itself, tells on its standard output how it goes, and ends when its standard input does; that also happens when this process
 * is killed.
 */
final class CaptureProcess implements Recording {
    /** Capturing needs no more; the packets never enter Java. */
    private static final String HEAP = "-Xmx64m";

    private static final int MOST_COMPLAINT_BYTES = 8 << 10;
    private static final String COMPLAINT = "wirelapse: ";

    private final Process process;
    private final BufferedReader told;
    private final CompletableFuture<String> complaint;
    private volatile StatusLine status;

    private CaptureProcess(Process process) {
        this.process = process;
        told = process.inputReader(StandardCharsets.UTF_8);
        complaint = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), CaptureProcess::daemon);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "capture-process");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Starts it and waits until its first file is there.
     *
     * @throws LiveCaptureException with its own words if it does not come to that
     */
    static CaptureProcess start(Privilege privilege, CapturePlan plan, Path target) throws IOException {
        List<String> command = new ArrayList<>(privilege.command());
        command.addAll(program());
        command.addAll(arguments(plan, target));
        CaptureProcess capture = new CaptureProcess(new ProcessBuilder(command).start());
        if (!capture.next()) {
            capture.close();
            throw capture.failure(command.get(0));
        }
        return capture;
    }

    /** This program again, with this Java. */
    private static List<String> program() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                absoluteClassPath(),
                "org.wirelapse.app.Main");
    }

    /** A program that gives more rights may start its command in another folder. */
    private static String absoluteClassPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    /** The command line that means a plan. */
    static List<String> arguments(CapturePlan plan, Path target) {
        CaptureSettings settings = plan.settings();
        List<String> arguments = new ArrayList<>(List.of(
                "capture",
                "--attended",
                "-i",
                settings.interfaceName(),
                "-w",
                target.toAbsolutePath().toString(),
                "-s",
                String.valueOf(settings.snapLength()),
                "-B",
                String.valueOf(settings.bufferBytes() >> 20)));
        if (!settings.filter().isBlank()) {
            arguments.addAll(List.of("-f", settings.filter()));
        }
        if (!settings.promiscuous()) {
            arguments.add("-p");
        }
        plan.ring().conditions().forEach(condition -> arguments.addAll(List.of("-b", condition)));
        plan.stop().conditions().forEach(condition -> arguments.addAll(List.of("-a", condition)));
        return arguments;
    }

    /** Waits for the next line; false when there will be none. */
    private boolean next() throws IOException {
        String line = told.readLine();
        StatusLine read = line == null ? null : StatusLine.parse(line);
        status = read == null ? status : read;
        return line != null && status != null;
    }

    @Override
    public void run() throws IOException {
        while (next()) {
            // What it tells stands in the status.
        }
        if (exitStatus() != 0) {
            throw failure("the capture");
        }
    }

    private int exitStatus() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private LiveCaptureException failure(String subject) {
        List<String> lines = complaint.join().lines().toList();
        if (lines.isEmpty()) {
            return new LiveCaptureException(subject + " ended with status " + exitStatus());
        }
        String first = lines.get(0);
        return new LiveCaptureException(
                first.startsWith(COMPLAINT) ? first.substring(COMPLAINT.length()) : first,
                lines.subList(1, lines.size()));
    }

    private static String read(InputStream stream) {
        try (stream) {
            String text = new String(stream.readNBytes(MOST_COMPLAINT_BYTES), StandardCharsets.UTF_8);
            // The rest must not keep the process waiting for a reader.
            stream.transferTo(OutputStream.nullOutputStream());
            return text;
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended by itself.
        }
    }

    @Override
    public CaptureCounters counters() {
        return status.counters();
    }

    @Override
    public KeptFiles kept() {
        return status.kept();
    }

    @Override
    public void close() {
        stop();
        exitStatus();
    }
}
