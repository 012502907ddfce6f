package org.wirelapse.analysis.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wirelapse.analysis.capture.CaptureBytes;
import org.wirelapse.analysis.flow.ClientKnownBy;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpAnalyzer;
import org.wirelapse.analysis.wire.DecodedSegment;

/**
 * A conversation as a test writes it: who sends what, in the order of the capture, 1 ms apart. Each segment acknowledges all that its
 * sender was sent so far, unless the test says that it had not come yet.
 */
public final class Talk {
    public static final long MS = 1_000_000;

    private static final byte[] NO_BYTES = {};
    /** Sequence number of the first byte, either way. */
    private static final int FIRST = 1_000;

    private final SegmentLog log = new SegmentLog();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    /** By direction: how far it has sent, and how much of it the other side has. */
    private final long[] sent = new long[2];

    private final long[] arrived = new long[2];
    private boolean inFlight;
    private boolean ended;
    private long bytesRead;

    /** A connection from its SYN and SYN-ACK on, which pass at time 0. */
    public static Talk opened() {
        Talk talk = new Talk();
        return talk.segment(Direction.CLIENT_TO_SERVER, -1, 0, NO_BYTES, 0, DecodedSegment.SYN)
                .segment(Direction.SERVER_TO_CLIENT, -1, 0, NO_BYTES, 0, DecodedSegment.SYN | DecodedSegment.ACK);
    }

    /** A connection that was there before the capture. */
    public static Talk midstream() {
        return new Talk();
    }

    Talk client(String text) {
        return send(Direction.CLIENT_TO_SERVER, text);
    }

    Talk server(String text) {
        return send(Direction.SERVER_TO_CLIENT, text);
    }

    public Talk send(Direction direction, String text) {
        byte[] bytes = bytes(text);
        return segment(direction, sent[direction.ordinal()], bytes.length, bytes, bytes.length, 0);
    }

    /** One segment for each byte, or for each so many. */
    Talk inPieces(Direction direction, String text, int bytes) {
        for (int at = 0; at < text.length(); at += bytes) {
            send(direction, text.substring(at, Math.min(text.length(), at + bytes)));
        }
        return this;
    }

    /** Sent and received, but the capture lacks it; known once the other side acknowledges. */
    public Talk unseen(Direction direction, String text) {
        sent[direction.ordinal()] += text.length();
        if (!inFlight) {
            arrived[direction.ordinal()] = sent[direction.ordinal()];
        }
        return this;
    }

    /** One segment of which the capture keeps so many payload bytes. */
    public Talk snapped(Direction direction, String text, int captured) {
        return segment(direction, sent[direction.ordinal()], text.length(), bytes(text), captured, 0);
    }

    /** From here on nothing arrives: segments acknowledge only what had come before. */
    public Talk crossing() {
        inFlight = true;
        return this;
    }

    /** All that crossed has arrived. */
    public Talk arrived() {
        inFlight = false;
        arrived[0] = sent[0];
        arrived[1] = sent[1];
        return this;
    }

    public Talk ack(Direction direction) {
        return segment(direction, sent[direction.ordinal()], 0, NO_BYTES, 0, 0);
    }

    public Talk fin(Direction direction) {
        ended = true;
        return segment(direction, sent[direction.ordinal()], 0, NO_BYTES, 0, DecodedSegment.FIN);
    }

    public Talk reset(Direction direction) {
        ended = true;
        return segment(direction, sent[direction.ordinal()], 0, NO_BYTES, 0, DecodedSegment.RST);
    }

    private Talk segment(Direction direction, long start, int length, byte[] bytes, int captured, int flags) {
        DecodedSegment segment = new DecodedSegment();
        boolean opening = flags == DecodedSegment.SYN;
        segment.flags = opening ? flags : flags | DecodedSegment.ACK;
        segment.sequence = FIRST + (int) start;
        segment.acknowledgment =
                opening ? 0 : FIRST + (int) arrived[direction.reverse().ordinal()];
        segment.window = 60_000;
        segment.payloadLength = length;
        segment.capturedPayload = captured;
        segment.maximumSegmentSize = -1;
        segment.windowScale = -1;
        int row = log.size();
        log.append(direction == Direction.CLIENT_TO_SERVER, row + 1, Math.max(0, row - 1) * MS, file.size(), segment);
        file.write(bytes, 0, captured);
        sent[direction.ordinal()] = Math.max(sent[direction.ordinal()], start + length);
        if (!inFlight) {
            arrived[direction.ordinal()] = sent[direction.ordinal()];
        }
        return this;
    }

    /** The segments, analysed. */
    public Segments segments() {
        return TcpAnalyzer.analyze(connection()).segments();
    }

    /** The connection as it was indexed. */
    public Connection connection() {
        return new Connection(0, null, null, ClientKnownBy.SYN, log);
    }

    /** The payloads, one behind the other. */
    public CaptureBytes bytes() {
        byte[] content = file.toByteArray();
        return (position, target, offset, length) -> {
            int there = (int) Math.min(length, content.length - position);
            System.arraycopy(content, (int) position, target, offset, there);
            bytesRead += there;
            return there;
        };
    }

    HttpAnalysis analyze() {
        Segments segments = segments();
        return HttpAnalyzer.analyze(
                stream(segments, Direction.CLIENT_TO_SERVER),
                stream(segments, Direction.SERVER_TO_CLIENT),
                segments,
                ended);
    }

    /** The exchanges, for a talk that is HTTP. */
    List<Exchange> exchanges() {
        return analyze().exchanges();
    }

    /** Bytes that the analysis read from the file. */
    long bytesRead() {
        return bytesRead;
    }

    /** What one side sent. */
    public TcpStream stream(Segments segments, Direction direction) {
        return TcpStream.of(segments, direction, bytes());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
