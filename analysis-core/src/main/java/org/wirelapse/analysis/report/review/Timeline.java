package org.wirelapse.analysis.report.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.report.SlowInterval;
import org.wirelapse.analysis.report.Timestamps;
import org.wirelapse.analysis.report.VisibleText;
import org.wirelapse.analysis.report.review.Review.Moment;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Rows;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.TiledTurn;

/** When what happened: the capture's ends, the first evidence of each finding, and the slowest exchange. */
final class Timeline {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int TITLE_CHARACTERS = 120;

    private final CaptureFacts capture;
    private final Map<Integer, SegmentLog> logs = new HashMap<>();

    private record Event(long timeNs, String text) {}

    private Timeline(Analysis analysis) {
        capture = analysis.capture();
        for (AnalysedConnection connection : analysis.traffic().connections()) {
            logs.put(connection.connection().stream(), connection.connection().log());
        }
    }

    /** The local time zone in words, as it was when the capture began. */
    static String zone(CaptureFacts capture, ZoneId zone) {
        if (capture.packets() == 0) {
            return "The capture holds no packets.";
        }
        ZonedDateTime start = Instant.ofEpochSecond(Math.floorDiv(capture.startEpochNs(), 1_000_000_000L))
                .atZone(zone);
        String offset = start.getOffset().equals(ZoneOffset.UTC)
                ? ""
                : start.getOffset().getId();
        return "All times are UTC. Local time where this report was written (" + zone.getId() + ") was UTC" + offset
                + " then: the capture begins at " + LOCAL.format(start) + " local time.";
    }

    /** The moments of the first so many findings, by rising time. */
    static List<Moment> of(Analysis analysis, int findings) {
        if (analysis.capture().packets() == 0) {
            return List.of();
        }
        Timeline timeline = new Timeline(analysis);
        List<Event> events = new ArrayList<>();
        events.add(new Event(0, "The capture begins."));
        for (int i = 0; i < Math.min(findings, analysis.findings().size()); i++) {
            timeline.addEvidence(i + 1, analysis.findings().get(i), events);
        }
        SlowInterval.slowest(analysis.traffic(), 1).forEach(slow -> timeline.addExchange(slow, events));
        events.add(new Event(analysis.capture().durationNs(), "The capture ends."));
        events.sort(Comparator.comparingLong(Event::timeNs));
        return events.stream().map(timeline::moment).toList();
    }

    private void addEvidence(int number, Finding finding, List<Event> events) {
        if (finding.packets().isEmpty()) {
            return;
        }
        int packet = finding.packets().get(0);
        for (int stream : finding.streams()) {
            SegmentLog log = logs.get(stream);
            int row = log == null ? -1 : Rows.of(log, packet);
            if (row >= 0) {
                String title = VisibleText.line(finding.title());
                events.add(new Event(
                        log.timeNs(row),
                        "First evidence of finding " + number + " (" + title + "): packet " + packet + "."));
                return;
            }
        }
    }

    private void addExchange(SlowInterval slow, List<Event> events) {
        String title = VisibleText.line(Sentences.title(slow.interval()), TITLE_CHARACTERS);
        events.add(new Event(slow.interval().startNs(), "The slowest " + kind(slow) + " begins: " + title));
        events.add(new Event(slow.interval().endNs(), "The slowest " + kind(slow) + " ends."));
    }

    private static String kind(SlowInterval slow) {
        return slow.interval() instanceof TiledTurn ? "turn" : "exchange";
    }

    private Moment moment(Event event) {
        return new Moment(
                Timestamps.rfc3339(capture.startEpochNs() + event.timeNs()),
                "+" + Durations.text(event.timeNs()),
                event.text());
    }
}
