package org.wirelapse.analysis.http.websocket;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.stream.ByteStream;

/** Reads the frames of one direction (RFC 6455 §5.2). Payload is not read but for a close code. */
final class WebSocketReader {
    private static final int NO_STATUS = 1005;
    private static final int MOST_TIMES = 10_000;

    private final ByteStream stream;
    private final List<Long> pingTimes = new ArrayList<>();
    private final List<Long> pongTimes = new ArrayList<>();
    private int messages;
    private int fragmented;
    private int compressed;
    private long payloadBytes;
    private int pings;
    private int pongs;
    private int closeCode = -1;
    private boolean lost;
    private boolean inMessage;

    private WebSocketReader(ByteStream stream) {
        this.stream = stream;
    }

    /** Reads a direction from an offset on, at which a frame begins. */
    static WebSocketReader read(ByteStream stream, long from) {
        WebSocketReader reader = new WebSocketReader(stream);
        long at = from;
        while (at >= 0 && at < stream.length() && reader.closeCode < 0) {
            at = reader.frame(at);
        }
        reader.lost = at < 0;
        return reader;
    }

    WebSocketSession.Sent sent() {
        return new WebSocketSession.Sent(messages, fragmented, compressed, payloadBytes, pings, pongs, closeCode, lost);
    }

    /** When each ping passed, ns since the capture's start. */
    List<Long> pingTimes() {
        return pingTimes;
    }

    /** When each pong passed. */
    List<Long> pongTimes() {
        return pongTimes;
    }

    /** Takes a frame and answers where the next begins; -1 if this is none. */
    private long frame(long at) {
        FrameHead head = FrameHead.read(stream, at);
        if (head == null) {
            return -1;
        }
        if (head.control()) {
            takeControl(head);
        } else if (head.end() <= stream.length()) {
            takeData(head);
        }
        return head.end();
    }

    private void takeData(FrameHead head) {
        payloadBytes += head.length();
        compressed += head.opcode() != FrameHead.CONTINUATION && head.compressed() ? 1 : 0;
        fragmented += !head.last() && !inMessage ? 1 : 0;
        messages += head.last() ? 1 : 0;
        inMessage = !head.last();
    }

    private void takeControl(FrameHead head) {
        long time = stream.timeOf(head.payload() - 1);
        if (head.opcode() == FrameHead.PING) {
            pings++;
            addTime(pingTimes, time);
        } else if (head.opcode() == FrameHead.PONG) {
            pongs++;
            addTime(pongTimes, time);
        } else {
            closeCode = head.length() < Short.BYTES ? NO_STATUS : code(head);
        }
    }

    private static void addTime(List<Long> times, long time) {
        if (times.size() < MOST_TIMES && time >= 0) {
            times.add(time);
        }
    }

    private int code(FrameHead head) {
        byte[] code = new byte[Short.BYTES];
        if (stream.read(head.payload(), code, 0, Short.BYTES) < Short.BYTES) {
            return NO_STATUS;
        }
        return ((code[0] & 0xff) << 8 | code[1] & 0xff) ^ head.mask() >>> 16;
    }
}
