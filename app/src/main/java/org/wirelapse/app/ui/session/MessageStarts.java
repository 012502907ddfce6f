package org.wirelapse.app.ui.session;

import java.util.HashMap;
import java.util.Map;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;

/** Says on the packet that begins an HTTP message which message it is. */
public final class MessageStarts {
    private static final int LONGEST_TARGET = 80;

    private MessageStarts() {}

    /** The messages that begin in a row, in words. */
    public static Map<Integer, String> of(AnalysedConnection connection) {
        Map<Integer, String> starts = new HashMap<>();
        for (TiledExchange tiled : connection.exchanges()) {
            HttpRequest request = tiled.exchange().request();
            HttpResponse response = tiled.exchange().response();
            String target = request.target();
            put(
                    starts,
                    request.bounds().firstRow(),
                    request.method() + " " + target.substring(0, Math.min(LONGEST_TARGET, target.length())));
            if (response != null) {
                put(starts, response.bounds().firstRow(), "HTTP " + response.status());
            }
        }
        return starts;
    }

    private static void put(Map<Integer, String> starts, int row, String message) {
        starts.merge(row, message, (a, b) -> a.length() < 200 ? a + "; " + b : a);
    }
}
