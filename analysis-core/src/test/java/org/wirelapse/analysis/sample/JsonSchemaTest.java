package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.compare.Comparison;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.JsonComparison;
import org.wirelapse.analysis.report.JsonReport;
import org.wirelapse.analysis.report.SampleAnalysis;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Thresholds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds what we write against the published schema, made strict: a field that it does not describe is an error here. */
class JsonSchemaTest {
    private static final Schema STRICT = strictSchema("wirelapse-analysis-1.schema.json");

    @Test
    void describesEveryFieldOfTheSample() throws IOException {
        assertEquals(List.of(), STRICT.validate(json(SampleAnalysis.plain()), InputFormat.JSON));
    }

    @Test
    void wouldNoticeAMissingAndAnUnknownField() throws IOException {
        String json = json(SampleAnalysis.plain());
        assertFalse(STRICT.validate(json.replace("\"stream\"", "\"strom\""), InputFormat.JSON)
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("captures")
    void describesEveryFieldOf(Path capture) throws IOException {
        try (Analyzer analyzer = Analyzer.open(List.of(capture))) {
            Analysis analysis = analyzer.analyze(Thresholds.STANDARD, Progress.NONE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonReport.write(analysis, stream -> analyzer.detail(stream).tcp(), out);
            assertEquals(List.of(), STRICT.validate(out.toString(), InputFormat.JSON));
        }
    }

    @Test
    void describesWhatASecondCaptureAdds() throws IOException {
        Analysis both = Samples.analyseBoth(Samples.named("reordering"));
        assertEquals(List.of(), STRICT.validate(json(both), InputFormat.JSON));
    }

    @Test
    void describesEveryFieldOfAComparison() throws IOException {
        Analysis before = Samples.analyse(Samples.named("keep-alive").resolve("client.pcapng"));
        Analysis after = Samples.analyse(Samples.named("nagle-delayed-ack").resolve("client.pcapng"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonComparison.write(Comparison.of(before, after), out);
        Schema strict = strictSchema("wirelapse-comparison-1.schema.json");
        assertEquals(List.of(), strict.validate(out.toString(), InputFormat.JSON));
    }

    static List<Path> captures() {
        return Samples.captures();
    }

    private static Schema strictSchema(String name) {
        try (InputStream in = JsonReport.class.getResourceAsStream(name)) {
            JsonNode schema = JsonMapper.builder().build().readTree(in);
            forbidMore(schema);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void forbidMore(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.get("properties") instanceof ObjectNode) {
            object.put("additionalProperties", false);
        }
        schema.forEach(JsonSchemaTest::forbidMore);
    }

    private static String json(Analysis analysis) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(analysis, out);
        return out.toString();
    }
}
