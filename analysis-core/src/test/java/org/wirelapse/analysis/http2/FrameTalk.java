package org.wirelapse.analysis.http2;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Talk;
import org.wirelapse.analysis.tcp.Segments;

/** A conversation in HTTP/2 as a test writes it, one frame a segment. */
final class FrameTalk {
    private final Talk talk;
    private final boolean fromStart;

    private FrameTalk(Talk talk, boolean fromStart) {
        this.talk = talk;
        this.fromStart = fromStart;
    }

    static FrameTalk opened() {
        Talk talk = Talk.opened().send(Direction.CLIENT_TO_SERVER, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        return new FrameTalk(talk, true)
                .frame(Direction.CLIENT_TO_SERVER, FrameType.SETTINGS, 0, 0, new byte[0])
                .frame(Direction.SERVER_TO_CLIENT, FrameType.SETTINGS, 0, 0, new byte[0]);
    }

    static FrameTalk joinedLate() {
        return new FrameTalk(Talk.midstream(), false);
    }

    FrameTalk frame(Direction direction, int type, int flags, int stream, byte[] payload) {
        talk.send(direction, text(bytes(type, flags, stream, payload)));
        return this;
    }

    FrameTalk unseenFrame(Direction direction, int type, int flags, int stream, byte[] payload) {
        talk.unseen(direction, text(bytes(type, flags, stream, payload)));
        return this;
    }

    FrameTalk raw(Direction direction, byte[] bytes) {
        talk.send(direction, text(bytes));
        return this;
    }

    /** A whole request header block of a GET: all static, and a path. */
    FrameTalk get(int stream, String path) {
        return frame(Direction.CLIENT_TO_SERVER, FrameType.HEADERS, 5, stream, headers("\u0082\u0086\u0004", path));
    }

    /** A 200 with a body to come. */
    FrameTalk ok(int stream) {
        return frame(Direction.SERVER_TO_CLIENT, FrameType.HEADERS, 4, stream, new byte[] {(byte) 0x88});
    }

    FrameTalk data(int stream, int bytes, boolean end) {
        return frame(Direction.SERVER_TO_CLIENT, FrameType.DATA, end ? 1 : 0, stream, new byte[bytes]);
    }

    FrameTalk windowUpdate(int stream, int increment) {
        return frame(Direction.CLIENT_TO_SERVER, FrameType.WINDOW_UPDATE, 0, stream, number(increment));
    }

    /** From here on nothing arrives. */
    FrameTalk crossing() {
        talk.crossing();
        return this;
    }

    /** All that crossed has arrived. */
    FrameTalk arrived() {
        talk.arrived();
        return this;
    }

    Http2Analysis analyze() {
        Segments segments = talk.segments();
        return Http2Analyzer.analyze(
                talk.stream(segments, Direction.CLIENT_TO_SERVER),
                talk.stream(segments, Direction.SERVER_TO_CLIENT),
                fromStart,
                segments,
                false);
    }

    /** Representations, the last of which is a literal with an indexed name, and its value. */
    static byte[] headers(String representations, String value) {
        return (representations + (char) value.length() + value).getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] bytes(int type, int flags, int stream, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(payload.length >> 16);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
        frame.write(type);
        frame.write(flags);
        frame.writeBytes(number(stream));
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
