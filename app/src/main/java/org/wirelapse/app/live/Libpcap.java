package org.wirelapse.app.live;

import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapNativeException;

/** Calls into libpcap, whose absence and refusals become one kind of exception. Everything else works without the library. */
final class Libpcap {
    /** PCAP_ERROR_PERM_DENIED and PCAP_ERROR_PROMISC_PERM_DENIED of pcap.h. */
    private static final Set<Integer> NO_RIGHTS = Set.of(-8, -11);

    /** pcap4j tells at length which native library it found. Held here, because loggers that nobody holds forget their level. */
    private static final Logger PCAP4J = Logger.getLogger("org.pcap4j");

    static {
        PCAP4J.setLevel(Level.OFF);
        // Npcap does not install where Windows looks for libraries.
        String windows = System.getenv("SystemRoot");
        if (windows != null) {
            NativeLibrary.addSearchPath(
                    "wpcap", Path.of(windows, "System32", "Npcap").toString());
        }
    }

    private Libpcap() {}

    /** Something that libpcap does. */
    interface Call<T> {
        T run() throws PcapNativeException, NotOpenException;
    }

    /** Something that libpcap does for its effect. */
    interface Action {
        void run() throws PcapNativeException, NotOpenException;
    }

    /**
     * Calls libpcap.
     *
     * @param subject the interface, file or expression that the call is about; begins the message of a failure
     * @throws LiveCaptureException if the library is missing, or with its own message if it refuses
     */
    static <T> T call(String subject, Call<T> call) throws LiveCaptureException {
        try {
            return call.run();
        } catch (PcapNativeException e) {
            throw refused(subject, e);
        } catch (NotOpenException e) {
            throw new LiveCaptureException(subject + ": the capture has ended");
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            throw new LiveCaptureException(
                    "libpcap is missing, so nothing can be captured; captures from files work without it",
                    Remedy.here().library());
        }
    }

    /** {@link #call} without a result. */
    static void act(String subject, Action action) throws LiveCaptureException {
        call(subject, () -> {
            action.run();
            return null;
        });
    }

    private static LiveCaptureException refused(String subject, PcapNativeException e) {
        String words = e.getMessage();
        // What pcap4j puts before libpcap's own words, and what those begin with themselves.
        for (String known : List.of("Error occurred in pcap_compile: ", subject + ": ")) {
            words = words.startsWith(known) ? words.substring(known.length()) : words;
        }
        if (e.getReturnCode() != null && NO_RIGHTS.contains(e.getReturnCode())) {
            Path javaHome = Path.of(System.getProperty("java.home"));
            return LiveCaptureException.withoutRights(
                    subject + ": this user may not capture (" + words + ")",
                    Remedy.here().rights(subject, javaHome));
        }
        return new LiveCaptureException(subject + ": " + words);
    }
}
