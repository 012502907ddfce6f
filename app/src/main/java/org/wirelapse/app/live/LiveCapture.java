package org.wirelapse.app.live;

import java.io.IOException;
import java.nio.file.Path;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapStat;

/** Captures from one interface. Packets go from the kernel to the file inside libpcap; Java only looks at limits and the clock. */
public final class LiveCapture implements Recording {
    /** How long the kernel may gather packets before it hands them over. */
    private static final int GATHER_MILLIS = 100;
    /** How long the end waits for what had come before it: for the kernel's bundle, and half as long again. */
    private static final long LONGEST_DRAIN_NS = GATHER_MILLIS * 1_500_000L;

    /** Room that a packet's record header takes in a file. */
    private static final int RECORD_HEADER_BYTES = 16;

    private final CaptureSettings settings;
    private final PcapHandle handle;
    private final DumpFiles files;
    private final FileLimits stop;
    private final long startNs = System.nanoTime();
    private volatile boolean stopped;
    private volatile boolean draining;
    private volatile IOException failure;
    private volatile CaptureCounters counters = CaptureCounters.NONE;

    private LiveCapture(CaptureSettings settings, PcapHandle handle, DumpFiles files, FileLimits stop) {
        this.settings = settings;
        this.handle = handle;
        this.files = files;
        this.stop = stop;
    }

    /**
     * Opens the interface and the first file, whose header is written when this returns.
     *
     * @param settings what is captured
     * @param target where it goes; {@code -} is standard output
     * @param ring when a file ends and the next begins, {@link FileLimits#NONE} for one file only
     * @param stop when the capture ends by itself
     * @throws LiveCaptureException if that is not possible; says what to do
     */
    public static LiveCapture open(CaptureSettings settings, Path target, FileLimits ring, FileLimits stop)
            throws IOException {
        String name = settings.interfaceName();
        PcapHandle handle = Libpcap.call(name, () -> settings.handle(GATHER_MILLIS));
        try {
            if (!settings.filter().isBlank()) {
                Libpcap.act(
                        "filter '" + settings.filter() + "'",
                        () -> handle.setFilter(settings.filter(), BpfCompileMode.OPTIMIZE));
            }
            return new LiveCapture(settings, handle, DumpFiles.open(handle, target, ring), stop);
        } catch (IOException | RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    @Override
    public void run() throws IOException {
        Ticker ticker = Ticker.start(this::tick);
        try {
            while (!ended()) {
                take(Integer.MAX_VALUE);
            }
            if (failure == null) {
                drain();
            }
        } finally {
            ticker.close();
        }
        if (failure != null) {
            throw failure;
        }
        count();
    }

    private boolean ended() throws IOException {
        return stopped || stop.over(System.nanoTime() - startNs) || full();
    }

    private boolean full() throws IOException {
        boolean lastFile = stop.files() > 0 && files.opened() >= stop.files() && files.due();
        return lastFile || stop.full(stop.bytes() > 0 ? files.bytes() : 0, stop.packets() > 0 ? files.packets() : 0);
    }

    private int room() throws IOException {
        long largest = (long) settings.snapLength() + RECORD_HEADER_BYTES;
        long ofFile = files.room(largest);
        return (int) Math.min(ofFile, stop.room(files.bytes(), stop.packets() > 0 ? files.packets() : 0, largest));
    }

    /**
     * Takes what had come before the end and still lies with the kernel, which hands packets over in bundles. libpcap counts packets when
     * they come; where it counts more than the filter lets through, the wait is in vain.
     */
    private void drain() throws IOException {
        count();
        long came = counters.received();
        long endNs = System.nanoTime() + LONGEST_DRAIN_NS;
        draining = true;
        while (files.packets() < came && System.nanoTime() < endNs && !full()) {
            take(came - files.packets());
        }
    }

    /** Takes so many packets, fewer where a file ends or {@link #tick} or {@link #stop} breaks in. */
    private void take(long most) throws IOException {
        if (files.due()) {
            files.next();
        }
        int count = (int) Math.min(most, room());
        Libpcap.act(settings.interfaceName(), () -> {
            try {
                handle.loop(count, files.current().dumper());
                files.current().took(count);
            } catch (InterruptedException e) {
                // pcap4j's word for a loop that was broken: limits and clock are looked at again.
            }
        });
    }

    /** Several times a second: what was taken becomes safe, and a loop that waits for packets is broken where the clock says so. */
    private void tick() {
        try {
            count();
            if (draining || stop.over(System.nanoTime() - startNs) || files.dueByTime()) {
                breakLoop();
            }
        } catch (IOException | RuntimeException e) {
            // Whatever it is: a capture that nobody looks after any more must not go on.
            failure = e instanceof IOException known ? known : new IOException(e);
            stop();
        }
    }

    private void count() throws IOException {
        PcapStat statistics = Libpcap.call(settings.interfaceName(), handle::getStats);
        synchronized (files) {
            counters = new CaptureCounters(
                    files.packets(),
                    files.bytes(),
                    statistics.getNumPacketsReceived(),
                    statistics.getNumPacketsDropped(),
                    statistics.getNumPacketsDroppedByIf());
        }
    }

    @Override
    public void stop() {
        stopped = true;
        breakLoop();
    }

    private void breakLoop() {
        try {
            handle.breakLoop();
        } catch (NotOpenException e) {
            // It has ended by itself.
        }
    }

    @Override
    public CaptureCounters counters() {
        return counters;
    }

    @Override
    public KeptFiles kept() {
        return files.kept();
    }

    /** Ends the capture if it still runs, and closes interface and file. */
    @Override
    public void close() throws IOException {
        stop();
        // Waits for the loop, which must not find its file closed.
        handle.close();
        files.close();
    }
}
