package org.wirelapse.analysis.report;

import java.io.IOException;
import java.io.OutputStream;
import org.wirelapse.analysis.capture.FileFacts;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.compare.Group;
import org.wirelapse.analysis.compare.Sample;
import org.wirelapse.analysis.traffic.CaptureFacts;

/** A comparison for other programs. Times are ns; what is unknown is null. */
public final class JsonComparison {
    /** Name and version of the format: it rises when a field changes or goes, not when one is added. */
    public static final String SCHEMA = "wirelapse-comparison/1";

    private final JsonFields json;

    private JsonComparison(JsonFields json) {
        this.json = json;
    }

    /**
     * Writes the comparison and leaves the stream open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Comparison comparison, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new JsonComparison(json).fields(comparison));
    }

    private void fields(Comparison comparison) {
        json.text("schema", SCHEMA);
        json.object("tool", () -> {
            json.text("name", "wirelapse");
            json.text("version", ToolVersion.text());
        });
        json.object("before", () -> capture(comparison.before(), comparison.beforeIncomplete()));
        json.object("after", () -> capture(comparison.after(), comparison.afterIncomplete()));
        json.object("all", () -> group(comparison.all()));
        json.objects("services", comparison.services(), this::group);
        json.objects("routes", comparison.routes(), this::group);
        json.objects("causes", comparison.causes(), change -> {
            json.constant("cause", change.cause());
            json.number("before_ns", change.beforeNs());
            json.number("after_ns", change.afterNs());
            json.number("before_mean_ns", change.beforeMeanNs());
            json.number("after_mean_ns", change.afterMeanNs());
        });
        json.objects("findings", comparison.findings(), change -> {
            json.text("rule", change.rule());
            json.text("title", change.title());
            json.constant("state", change.state());
            json.constant("before_severity", change.before());
            json.constant("after_severity", change.after());
            json.number("before_cost_ns", change.beforeCostNs());
            json.number("after_cost_ns", change.afterCostNs());
        });
    }

    private void capture(CaptureFacts capture, int incomplete) {
        json.texts("files", capture.files().stream().map(FileFacts::name).toList());
        json.text("start", capture.packets() == 0 ? null : Timestamps.rfc3339(capture.startEpochNs()));
        json.number("duration_ns", capture.durationNs());
        json.number("packets", capture.packets());
        json.number("incomplete_exchanges", incomplete);
    }

    private void group(Group group) {
        json.text("name", group.name());
        json.constant("change", group.change());
        json.fraction("probability", group.probability());
        json.object("before", () -> sample(group.before()));
        json.object("after", () -> sample(group.after()));
    }

    private void sample(Sample sample) {
        json.number("exchanges", sample.size());
        json.number("total_ns", sample.totalNs());
        json.number("mean_ns", sample.meanNs());
        json.number("p50_ns", sample.percentileNs(50));
        json.number("p90_ns", sample.percentileNs(90));
        json.number("p99_ns", sample.percentileNs(99));
    }
}
