package org.wirelapse.analysis.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What really happened in a case, from its {@code truth.json}. Times there count from the client capture's first packet, so they are
 * those of an analysis of that capture.
 */
record Truth(JsonNode root) {
    private static final int WRITE_BEGIN_NS = 0;
    private static final int WRITE_END_NS = 1;
    private static final int WRITE_OFFSET = 2;

    static Truth of(Path folder) {
        Path compressed = folder.resolve("truth.json.gz");
        if (!Files.exists(compressed)) {
            return new Truth(JsonMapper.shared().readTree(folder.resolve("truth.json")));
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
            return new Truth(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the link did to packets with payload of a direction, in the order in which they were sent. */
    Stream<JsonNode> onLink(String direction, String action) {
        return elements(root.get("link_log")).stream()
                .filter(entry -> entry.get("action").asString().equals(action))
                .filter(entry -> entry.get("direction").asString().equals(direction))
                .filter(entry -> entry.get("payload_bytes").asInt() > 0);
    }

    List<JsonNode> connections() {
        return elements(root.get("connections"));
    }

    static List<JsonNode> exchanges(JsonNode connection) {
        return elements(connection.get("exchanges"));
    }

    /** True if the applications spoke inside TLS. */
    boolean insideTls() {
        return root.has("tls") && !root.get("tls").isNull();
    }

    /** How many packets with payload the link dropped of a connection's direction, repeats included. */
    long drops(JsonNode connection, String direction) {
        return log(connection, direction, "drop")
                .filter(entry -> entry.get("payload_bytes").asInt() > 0)
                .count();
    }

    /** How many bytes of payload the packets had to which the link did something. */
    long bytes(JsonNode connection, String direction, String action) {
        return log(connection, direction, action)
                .mapToLong(entry -> entry.get("payload_bytes").asLong())
                .sum();
    }

    /** How long the server's application rested between the writes of one response. */
    static long pausedNs(JsonNode connection, JsonNode response) {
        if (!response.has("offset")) {
            return 0;
        }
        long from = response.get("offset").asLong();
        long to = from
                + response.get("header_bytes").asLong()
                + response.get("body_bytes").asLong();
        long paused = 0;
        long endNs = 0;
        for (JsonNode write : connection.get("server").get("writes").get("rows")) {
            long offset = write.get(WRITE_OFFSET).asLong();
            if (offset > from && offset < to) {
                paused += write.get(WRITE_BEGIN_NS).asLong() - endNs;
            }
            endNs = write.get(WRITE_END_NS).asLong();
        }
        return paused;
    }

    private Stream<JsonNode> log(JsonNode connection, String direction, String action) {
        String endpoint = connection.get("client_endpoint").asString();
        int clientPort = Integer.parseInt(endpoint.substring(endpoint.indexOf(':') + 1));
        return elements(root.get("link_log")).stream()
                .filter(entry -> entry.get("action").asString().equals(action))
                .filter(entry -> entry.get("direction").asString().equals(direction))
                .filter(entry -> entry.get("client_port").asInt() == clientPort);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
