package org.wirelapse.analysis.dns;

import java.util.List;
import org.wirelapse.analysis.capture.CaptureBytes;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpAnalyzer;

/** Reads the messages of a DNS connection: each has its length in front (RFC 1035 §4.2.2). */
final class DnsOverTcp {
    static final int PORT = 53;

    private static final int LENGTH_BYTES = 2;
    /** A connection that carries more, a zone transfer, is not a client's lookup. */
    private static final int MOST_MESSAGES = 1000;

    private DnsOverTcp() {}

    static void addMessages(Connection connection, CaptureBytes bytes, List<TimedMessage> messages) {
        Segments segments = TcpAnalyzer.analyze(connection).segments();
        for (Direction direction : Direction.values()) {
            addMessages(connection, TcpStream.of(segments, direction, bytes), direction, messages);
        }
    }

    private static void addMessages(
            Connection connection, TcpStream stream, Direction direction, List<TimedMessage> messages) {
        boolean fromClient = direction == Direction.CLIENT_TO_SERVER;
        byte[] length = new byte[LENGTH_BYTES];
        long at = 0;
        for (int i = 0; i < MOST_MESSAGES && stream.read(at, length, 0, LENGTH_BYTES) == LENGTH_BYTES; i++) {
            byte[] payload = new byte[(length[0] & 0xff) << 8 | length[1] & 0xff];
            at += LENGTH_BYTES;
            int got = stream.read(at, payload, 0, payload.length);
            at += payload.length;
            int row = stream.completedRow(at);
            DnsMessage message = got == payload.length && row >= 0 ? DnsMessage.read(payload) : null;
            if (message != null) {
                messages.add(new TimedMessage(
                        message,
                        (fromClient ? connection.client() : connection.server()).address(),
                        (fromClient ? connection.server() : connection.client()).address(),
                        connection.log().timeNs(row),
                        connection.log().packet(row),
                        true));
            }
        }
    }
}
