package org.wirelapse.analysis.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Saving;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.EndpointUse;
import org.wirelapse.analysis.traffic.Page;
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.analysis.traffic.Traffic;

/**
 * The analysis for other programs, as a stream of JSON. The published schema beside this class says what stands where; {@link #SCHEMA}
 * rises when a field changes or goes, not when one is added.
 */
public final class JsonReport {
    /** Name and version of the format. */
    public static final String SCHEMA = "wirelapse-analysis/1";

    private final JsonFields json;
    private final JsonSeries series;
    private final boolean everyRow;

    private JsonReport(JsonFields json, ConnectionRows rows) {
        this.json = json;
        series = new JsonSeries(json, rows);
        everyRow = rows != null;
    }

    /**
     * Writes the analysis without its time series, and leaves the stream open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Analysis analysis, OutputStream out) throws IOException {
        writeWith(analysis, null, out);
    }

    /**
     * Writes the analysis with the time series of every connection, and leaves the stream open.
     *
     * @param rows asked once for each connection
     * @throws IOException if the stream fails, or the capture cannot be read any more
     */
    public static void write(Analysis analysis, ConnectionRows rows, OutputStream out) throws IOException {
        writeWith(analysis, rows, out);
    }

    private static void writeWith(Analysis analysis, ConnectionRows rows, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new JsonReport(json, rows).write(analysis));
    }

    private void write(Analysis analysis) {
        json.text("schema", SCHEMA);
        json.object("tool", () -> {
            json.text("name", "wirelapse");
            json.text("version", ToolVersion.text());
        });
        json.object("capture", () -> capture(analysis.capture()));
        new JsonTwoTaps(json, this::capture, everyRow).field(analysis.twoTaps());
        connections(analysis.traffic());
        json.objects("endpoints", analysis.traffic().endpoints(), this::endpoint);
        new JsonNames(json).list(analysis.traffic().nameLookups());
        json.objects("pages", analysis.traffic().pages(), this::page);
        json.objects("findings", analysis.findings(), this::finding);
        json.objects("checks", analysis.checks(), check -> {
            json.text("rule", check.rule());
            json.constant("status", check.status());
            json.text("reason", check.reason());
        });
    }

    /** With the series of a connection its text can take any room, so that one is written after the other. */
    private void connections(Traffic traffic) {
        if (everyRow) {
            json.objects("connections", traffic.connections(), new JsonConnections(json, series, traffic)::fields);
        } else {
            JsonPieces.objects(
                    json,
                    "connections",
                    traffic.connections(),
                    part -> new JsonConnections(part, new JsonSeries(part, null), traffic)::fields);
        }
    }

    private void page(Page page) {
        json.number("start_ns", page.startNs());
        json.number("end_ns", page.endNs());
        json.array("exchanges", page.exchanges(), place -> json.numbers(place.stream(), place.index()));
        json.array("chain", page.chain(), place -> json.numbers(place.stream(), place.index()));
    }

    private void capture(CaptureFacts capture) {
        json.objects("files", capture.files(), file -> {
            json.text("name", file.name());
            json.number("bytes", file.bytes());
            json.text("sha256", file.sha256());
            json.constant("format", file.format());
            json.constant("compression", file.compression());
            json.texts("link_types", file.linkTypes());
            json.number("snap_length", file.snapLength());
        });
        boolean empty = capture.packets() == 0;
        json.text("start", empty ? null : Timestamps.rfc3339(capture.startEpochNs()));
        json.text("start_epoch_ns", empty ? null : Long.toString(capture.startEpochNs()));
        json.number("duration_ns", capture.durationNs());
        json.number("packets", capture.packets());
        json.number("tcp_packets", capture.tcpPackets());
        json.object("outside_tcp", () -> {
            json.number("udp_packets", capture.outsideTcp().udpPackets());
            json.number("udp_bytes", capture.outsideTcp().udpBytes());
            json.number("quic_packets", capture.outsideTcp().quicPackets());
            json.number("quic_bytes", capture.outsideTcp().quicBytes());
        });
        json.object("quality", () -> quality(capture.quality()));
        json.objects("problems", capture.problems(), problem -> {
            json.number("file", problem.file());
            json.number("offset", problem.offset());
            json.number("packet", problem.packet());
            json.constant("code", problem.code());
            json.text("message", problem.message());
        });
    }

    private void quality(Quality quality) {
        json.number("unseen_bytes", quality.unseenBytes());
        json.number("duplicate_packets", quality.duplicatePackets());
        json.number("super_segments", quality.superSegments());
        json.number("snapped_packets", quality.snappedPackets());
        json.number("clock_steps", quality.clockSteps());
        json.number("midstream_connections", quality.midstreamConnections());
        json.number("one_sided_connections", quality.oneSidedConnections());
        json.number("bad_checksums", quality.badChecksums());
    }

    private void endpoint(EndpointUse use) {
        json.text("client", use.client().toString());
        json.text("server", use.server().address().toString());
        json.number("port", use.server().port());
        json.number("connections", use.connections());
        json.number("max_parallel", use.maxParallel());
        json.number("time_wait_peak", use.timeWaitPeak());
        json.constant("time_wait_side", use.timeWaitSide());
        json.number("ports_used", use.portsUsed());
        json.number("connects_per_second_peak", use.connectsPerSecondPeak());
    }

    private void finding(Finding finding) {
        json.text("rule", finding.rule());
        json.constant("severity", finding.severity());
        json.text("title", finding.title());
        json.text("summary", finding.summary());
        json.text("explanation", finding.explanation());
        json.text("remedy", finding.remedy());
        json.number("cost_ns", finding.costNs());
        json.constant("confidence", finding.confidence());
        json.numbers("streams", finding.streams());
        json.array("exchanges", finding.exchanges(), id -> json.numbers(id.stream(), id.index()));
        json.array("turns", finding.turns(), id -> json.numbers(id.stream(), id.index()));
        json.numbers("packets", finding.packets());
        json.text("filter", finding.filter());
        json.object("values", () -> {
            // In the order of their names, so that two runs write the same.
            new TreeMap<>(finding.values()).forEach(json::any);
        });
        saving(finding.saving());
    }

    private void saving(Saving saving) {
        if (saving == null) {
            json.unknown("saving");
            return;
        }
        json.object("saving", () -> {
            json.number("ns", saving.ns());
            json.text("assumption", saving.assumption());
        });
    }
}
