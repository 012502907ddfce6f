package org.wirelapse.analysis.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.capture.FileFacts;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;

/** The facts of a capture in words. File names are as given: whoever shows them escapes them. */
public final class CaptureWords {
    private static final int MOST_NAMES = 3;

    private CaptureWords() {}

    /** The first few names: {@code a.pcap, b.pcap, c.pcap and 21 more}. */
    public static String names(List<FileFacts> files) {
        String names = files.stream().limit(MOST_NAMES).map(FileFacts::name).collect(Collectors.joining(", "));
        return files.size() > MOST_NAMES ? names + " and " + (files.size() - MOST_NAMES) + " more" : names;
    }

    /** For example {@code shop.pcapng: 4.71 kB, pcapng with gzip, Ethernet, at most 96 bytes a packet}. */
    public static String file(FileFacts file) {
        String compression = file.compression() == FileFacts.Compression.NONE
                ? ""
                : " with " + file.compression().name().toLowerCase(Locale.ROOT);
        // Common "no limit" values lie at 64 KiB and above.
        String snap = file.snapLength() > 0 && file.snapLength() < 65_535
                ? ", at most " + file.snapLength() + " bytes a packet"
                : "";
        return file.name() + ": " + ByteCounts.text(file.bytes()) + ", "
                + file.format().name().toLowerCase(Locale.ROOT) + compression + ", "
                + String.join(" and ", file.linkTypes()) + snap;
    }

    /** When, how long, how much, where. */
    public static String span(Analysis analysis) {
        CaptureFacts capture = analysis.capture();
        if (capture.packets() == 0) {
            return "no packets";
        }
        String connections = Counts.text(analysis.traffic().connections().size(), "TCP connection");
        String vantage =
                analysis.traffic().connections().isEmpty() ? "" : ", taken " + Sentences.vantage(analysis.traffic());
        return "from " + Timestamps.rfc3339(capture.startEpochNs()) + " for " + Durations.text(capture.durationNs())
                + ": "
                + Counts.text(capture.packets(), "packet") + ", "
                + (capture.tcpPackets() == capture.packets() ? "all" : capture.tcpPackets() + " of them") + " in "
                + connections + vantage;
    }

    /** For example {@code shop.pcapng, byte 4700, packet 12: the file ends inside a record}. */
    public static String problem(CaptureProblem problem, List<FileFacts> files) {
        String name = problem.file() < files.size() ? files.get(problem.file()).name() : "file " + problem.file();
        String packet =
                problem.packet().isPresent() ? ", packet " + problem.packet().getAsInt() : "";
        return name + ", byte " + problem.offset() + packet + ": " + problem.message();
    }
}
