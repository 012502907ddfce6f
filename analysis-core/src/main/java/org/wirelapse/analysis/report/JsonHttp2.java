package org.wirelapse.analysis.report;

import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Http2Session;

/** What a connection's HTTP/2 shows besides its exchanges, for {@link JsonReport}. */
final class JsonHttp2 {
    private final JsonFields json;

    JsonHttp2(JsonFields json) {
        this.json = json;
    }

    void field(Http2Session http2, SegmentLog log) {
        if (http2 == null) {
            json.unknown("http2");
        } else {
            json.object("http2", () -> fields(http2, log));
        }
    }

    private void fields(Http2Session http2, SegmentLog log) {
        json.flag("joined_late", http2.joinedLate());
        json.flag("lost_frames", http2.lostFrames());
        json.number("unreadable_streams", http2.unreadableStreams());
        json.objects("pushes", http2.pushes(), push -> {
            json.number("stream", push.stream());
            json.text("target", push.target());
            json.number("status", push.status());
            json.number("body_bytes", push.bodyBytes());
        });
        json.objects("goaways", http2.goAways(), goAway -> {
            json.text("from", goAway.fromServer() ? "SERVER" : "CLIENT");
            json.number("last_stream", goAway.lastStream());
            json.number("code", goAway.code());
            json.number("time_ns", goAway.timeNs());
            if (goAway.row() < 0) {
                json.unknown("packet");
            } else {
                json.number("packet", log.packet(goAway.row()));
            }
        });
    }
}
