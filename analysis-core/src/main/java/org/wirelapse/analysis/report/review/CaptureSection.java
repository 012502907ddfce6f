package org.wirelapse.analysis.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wirelapse.analysis.report.CaptureWords;
import org.wirelapse.analysis.report.QualityNotes;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.report.Timestamps;
import org.wirelapse.analysis.report.VisibleText;
import org.wirelapse.analysis.report.review.Review.Fact;
import org.wirelapse.analysis.report.review.Review.FileRow;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.tcp.Vantage;
import org.wirelapse.analysis.tls.TlsSession;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;

/** What was captured, where, and how good it is. */
final class CaptureSection {
    private static final int MOST_FILES = 20;
    private static final int MOST_PROBLEMS = 20;

    private CaptureSection() {}

    /** The files of the analysis, and those of a second capture that was taken at the server. */
    static List<FileRow> files(Analysis analysis) {
        List<FileRow> rows = new ArrayList<>(files(analysis.capture(), ""));
        if (analysis.twoTaps() != null) {
            rows.addAll(files(analysis.twoTaps().server(), "at the server: "));
        }
        return rows;
    }

    private static List<FileRow> files(CaptureFacts capture, String where) {
        return capture.files().stream()
                .limit(MOST_FILES)
                .map(file -> new FileRow(where + VisibleText.line(CaptureWords.file(file)), file.sha256()))
                .toList();
    }

    static List<Fact> facts(Analysis analysis) {
        CaptureFacts capture = analysis.capture();
        if (capture.packets() == 0) {
            return List.of(new Fact("Packets", "none"));
        }
        List<Fact> facts = new ArrayList<>();
        if (capture.files().size() > MOST_FILES) {
            facts.add(new Fact(
                    "Files", Counts.text(capture.files().size(), "file") + ", the first " + MOST_FILES + " listed"));
        }
        facts.add(new Fact("First packet", Timestamps.rfc3339(capture.startEpochNs())));
        facts.add(new Fact("Last packet", Timestamps.rfc3339(capture.startEpochNs() + capture.durationNs())));
        facts.add(new Fact("Length", Durations.text(capture.durationNs())));
        facts.add(new Fact(
                "Packets", Counts.text(capture.packets(), "packet") + ", " + capture.tcpPackets() + " of them TCP"));
        if (!analysis.traffic().connections().isEmpty()) {
            facts.add(new Fact("Taken", place(analysis)));
        }
        facts.add(new Fact("Quality", quality(capture)));
        return facts;
    }

    private static String place(Analysis analysis) {
        OptionalDouble least = analysis.traffic().connections().stream()
                .map(connection -> connection.tcp().vantage())
                .filter(vantage -> vantage.point() != Vantage.Point.UNDECIDED)
                .mapToDouble(Vantage::confidence)
                .min();
        String confidence =
                least.isPresent() ? "; confidence at least " + (int) (100 * least.getAsDouble()) + " %" : "";
        return Sentences.vantage(analysis.traffic()) + confidence;
    }

    private static String quality(CaptureFacts capture) {
        int limits = QualityNotes.of(capture.quality()).size();
        int problems = capture.problems().size();
        return limits + problems == 0
                ? "whole: nothing limits the trust in it"
                : Counts.text(limits, "limit") + " and " + Counts.text(problems, "damaged place") + ", listed here";
    }

    static List<String> warnings(CaptureFacts capture) {
        List<String> warnings = new ArrayList<>(QualityNotes.of(capture.quality()));
        capture.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> VisibleText.line(CaptureWords.problem(problem, capture.files())))
                .forEach(warnings::add);
        if (capture.problems().size() > MOST_PROBLEMS) {
            warnings.add((capture.problems().size() - MOST_PROBLEMS)
                    + " more damaged places are listed in the JSON report.");
        }
        return warnings;
    }

    static List<String> limits(Analysis analysis) {
        List<String> limits = new ArrayList<>();
        limits.add(
                "All times are those at the place of the capture. Elsewhere on the path the same packets passed earlier or later.");
        limits.add(
                "What a sender wanted is inferred from what it sent. Time that no packet explains is given to “not known”,"
                        + " never to a guess.");
        long sealed = analysis.traffic().connections().stream()
                .filter(CaptureSection::sealed)
                .count();
        if (sealed > 0) {
            limits.add("Encrypted and not opened: " + Counts.text(sealed, "connection")
                    + ". Only the timing of their packets is known.");
        }
        if (!warnings(analysis.capture()).isEmpty()) {
            limits.add("What limits the trust in this capture stands under “The capture”.");
        }
        return limits;
    }

    private static boolean sealed(AnalysedConnection connection) {
        return connection.tls() != null && connection.tls().decryption() != TlsSession.Decryption.OPENED;
    }
}
