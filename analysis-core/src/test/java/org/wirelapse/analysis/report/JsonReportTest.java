package org.wirelapse.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.flow.OutsideTcp;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.analysis.traffic.Traffic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    @Test
    void keepsNanosecondsAndTheCapturesOwnTime() throws IOException {
        JsonNode capture = tree(SampleAnalysis.plain()).get("capture");
        assertEquals("2026-11-20T10:00:00.123456789Z", capture.get("start").asString());
        assertEquals("1795168800123456789", capture.get("start_epoch_ns").asString());
        assertEquals(1_500_000_000L, capture.get("duration_ns").asLong());
    }

    @Test
    void writesNullForWhatIsUnknown() throws IOException {
        JsonNode connection = tree(SampleAnalysis.plain()).get("connections").get(0);
        JsonNode direction = connection.at("/directions/client_to_server");
        assertTrue(direction.get("window_scale").isNull());
        assertTrue(direction.at("/rtt/min_ns").isNull());
        assertTrue(direction.at("/retransmissions/list/0/original").isNull());
        assertTrue(connection.at("/reset_loss").isNull());
        assertTrue(connection.at("/close/reset_by").isNull());
    }

    @Test
    void namesPacketsOfHandshakeMessagesAndWaits() throws IOException {
        JsonNode connection = tree(SampleAnalysis.plain()).get("connections").get(0);
        assertEquals("[1,2,3]", connection.at("/handshake/packets").toString());
        assertEquals("[3,5]", connection.at("/exchanges/0/request/packets").toString());
        assertEquals("[1,3]", connection.at("/exchanges/0/waits/0/packets").toString());
    }

    @Test
    void givesALostAnswerAsRangesAndIndexes() throws IOException {
        JsonNode loss = tree(SampleAnalysis.plain()).at("/connections/1/reset_loss");
        assertEquals("[0,4096]", loss.get("at_risk_bytes").toString());
        assertEquals("[0]", loss.get("unanswered_requests").toString());
        assertTrue(tree(SampleAnalysis.plain())
                .at("/connections/1/exchanges/0/response")
                .isNull());
    }

    @Test
    void keepsHostileTextAsText() throws IOException {
        String hostile = "\"},\u0000\u001b[31m</script>\u202e\\";
        JsonNode tree = tree(SampleAnalysis.with(hostile));
        assertEquals(
                hostile, tree.at("/connections/0/exchanges/0/request/target").asString());
        assertEquals(hostile, tree.at("/findings/0/values/target").asString());
    }

    @Test
    void writesACaptureWithoutPackets() throws IOException {
        CaptureFacts nothing = new CaptureFacts(
                List.of(), 0, 0, 0, 0, OutsideTcp.NONE, new Quality(0, 0, 0, 0, 0, 0, 0, 0), List.of());
        JsonNode capture = tree(new Analysis(Traffic.of(nothing, List.of()), List.of(), List.of()))
                .get("capture");
        assertTrue(capture.get("start").isNull());
        assertEquals(0, capture.get("packets").asInt());
    }

    private static JsonNode tree(Analysis analysis) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(analysis, out);
        return JsonMapper.builder().build().readTree(out.toString());
    }
}
