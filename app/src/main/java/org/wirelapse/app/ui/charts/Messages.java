package org.wirelapse.app.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;

/**
 * When the HTTP messages of a connection were on the wire.
 *
 * @param requests in order
 * @param responses in order
 */
record Messages(List<Message> requests, List<Message> responses) {
    private static final int LONGEST_LABEL = 60;
    /** Requests can be sent side by side in any number; a tooltip cannot be as long. */
    private static final int MOST_AT_ONCE = 6;

    /**
     * One message.
     *
     * @param startNs first byte, ns since the capture's start
     * @param endNs last byte
     * @param label method and target, or the status
     */
    record Message(long startNs, long endNs, String label) {}

    /** The messages that were on the wire at a time. */
    List<Message> at(long ns) {
        return Stream.concat(requests.stream(), responses.stream())
                .filter(message -> message.startNs() <= ns && ns <= message.endNs())
                .limit(MOST_AT_ONCE)
                .toList();
    }

    /** All messages of a connection. */
    static Messages of(AnalysedConnection connection) {
        List<Message> requests = new ArrayList<>();
        List<Message> responses = new ArrayList<>();
        for (TiledExchange tiled : connection.exchanges()) {
            var request = tiled.exchange().request();
            String target = request.target();
            requests.add(new Message(
                    request.bounds().startNs(),
                    request.bounds().endNs(),
                    request.method() + " " + target.substring(0, Math.min(LONGEST_LABEL, target.length()))));
            HttpResponse response = tiled.exchange().response();
            if (response != null) {
                responses.add(new Message(
                        response.bounds().startNs(), response.bounds().endNs(), String.valueOf(response.status())));
            }
        }
        return new Messages(requests, responses);
    }
}
