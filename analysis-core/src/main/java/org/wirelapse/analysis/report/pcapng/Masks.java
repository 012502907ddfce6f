package org.wirelapse.analysis.report.pcapng;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wirelapse.analysis.capture.PacketSource;
import org.wirelapse.analysis.capture.RecordPosition;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.ConnectionRows;
import org.wirelapse.analysis.report.pcapng.SecretLines.Span;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;

/**
 * Which bytes of which packets are credentials or cookies in clear text. They are overwritten in every copy of a segment, in HTTP/1 the
 * values alone, in HTTP/2 the header block, whose compression leaves no other way.
 */
final class Masks {
    static final Masks NONE = new Masks();

    /** Length, type, flags and stream of an HTTP/2 frame (RFC 9113 §4.1). */
    private static final int FRAME_HEADER_BYTES = 9;

    private final Map<Integer, List<MaskedSegment>> byPacket = new HashMap<>();

    private Masks() {}

    static Masks of(Analysis analysis, ConnectionRows rows, PacketSource packets, Progress progress)
            throws IOException {
        Masks masks = new Masks();
        List<AnalysedConnection> connections = analysis.traffic().connections();
        for (int i = 0; i < connections.size() && !progress.cancelled(); i++) {
            if (connections.get(i).tls() == null) {
                masks.connection(connections.get(i), rows, packets);
            }
            progress.report("looking for credentials", i, connections.size());
        }
        return masks;
    }

    /** Overwrites what must not be shown of a packet. */
    Consumer<byte[]> on(int packet) {
        List<MaskedSegment> masked = byPacket.getOrDefault(packet, List.of());
        return frame -> masked.forEach(segment -> segment.apply(frame));
    }

    private void connection(AnalysedConnection connection, ConnectionRows rows, PacketSource packets)
            throws IOException {
        Segments segments = rows.of(connection.connection().stream()).segments();
        for (Direction direction : Direction.values()) {
            List<Span> spans = new ArrayList<>(SecretLines.of(TcpStream.of(segments, direction, packets)));
            connection.exchanges().forEach(exchange -> headerBlock(exchange, direction, spans));
            if (!spans.isEmpty()) {
                direction(segments, direction, spans);
            }
        }
    }

    private static void headerBlock(TiledExchange tiled, Direction direction, List<Span> spans) {
        Exchange exchange = tiled.exchange();
        boolean request = direction == Direction.CLIENT_TO_SERVER;
        if (exchange.stream() == null || !request && exchange.response() == null) {
            return;
        }
        HeaderFields fields =
                request ? exchange.request().fields() : exchange.response().fields();
        MessageBounds bounds =
                request ? exchange.request().bounds() : exchange.response().bounds();
        if (fields.hidden()) {
            spans.add(new Span(bounds.offset() + FRAME_HEADER_BYTES, bounds.headerEndOffset()));
        }
    }

    private void direction(Segments segments, Direction direction, List<Span> spans) {
        spans.sort((a, b) -> Long.compare(a.from(), b.from()));
        for (int row = 0; row < segments.size(); row++) {
            if (segments.direction(row) == direction && segments.log().capturedPayload(row) > 0) {
                segment(segments, row, spans);
            }
        }
    }

    private void segment(Segments segments, int row, List<Span> spans) {
        SegmentLog log = segments.log();
        long start = segments.start(row);
        long end = start + log.capturedPayload(row);
        boolean inFrame = RecordPosition.file(log.payloadPosition(row)) == RecordPosition.file(log.framePosition(row));
        int payload = (int) (log.payloadPosition(row) - log.framePosition(row));
        for (int i = firstBehind(spans, start);
                inFrame && i < spans.size() && spans.get(i).from() < end;
                i++) {
            long from = Math.max(start, spans.get(i).from());
            long to = Math.min(end, spans.get(i).to());
            if (from < to) {
                byPacket.computeIfAbsent(log.packet(row), none -> new ArrayList<>(1))
                        .add(new MaskedSegment(
                                payload, log.sequence(row), payload + (int) (from - start), (int) (to - from)));
            }
        }
    }

    /** Index of the first span that ends behind an offset; spans do not overlap but for those of HTTP/2, which are whole frames. */
    private static int firstBehind(List<Span> spans, long offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).to() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
