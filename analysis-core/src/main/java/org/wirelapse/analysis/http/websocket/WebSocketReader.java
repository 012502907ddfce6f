package org.wirelapse.analysis.http.websocket;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.stream.ByteStream;

/** Reads the frames of one direction (RFC 6455 §5.2). Payload is not read but for a close code. */
final class WebSocketReader {
    private static final int CONTINUATION = 0;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private static final int NO_STATUS = 1005;
    private static final int MOST_CONTROL_BYTES = 125;
    private static final int MOST_TIMES = 10_000;
    /** Two bytes, up to eight of length, four of mask. */
    private static final int MOST_HEADER_BYTES = 14;

    private final ByteStream stream;
    private final byte[] header = new byte[MOST_HEADER_BYTES];
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
        int got = stream.read(at, header, 0, MOST_HEADER_BYTES);
        int lengthBytes = got < 2 ? 0 : lengthBytes(header[1] & 0x7f);
        boolean masked = got >= 2 && header[1] < 0;
        int headerBytes = 2 + lengthBytes + (masked ? 4 : 0);
        if (got < headerBytes) {
            return -1;
        }
        int opcode = header[0] & 0x0f;
        long length = lengthBytes == 0 ? header[1] & 0x7f : number(lengthBytes);
        boolean control = opcode >= CLOSE;
        if (opcode > PONG || opcode > 2 && !control || length < 0 || control && length > MOST_CONTROL_BYTES) {
            return -1;
        }
        long payload = at + headerBytes;
        long end = payload + length;
        if (end < payload) {
            return -1;
        }
        if (control) {
            takeControl(opcode, payload, (int) length, masked ? headerBytes - 4 : -1);
        } else if (end <= stream.length()) {
            takeData(opcode, length);
        }
        return end;
    }

    private static int lengthBytes(int length) {
        return switch (length) {
            case 126 -> 2;
            case 127 -> 8;
            default -> 0;
        };
    }

    private long number(int bytes) {
        long value = 0;
        for (int i = 2; i < 2 + bytes; i++) {
            value = value << 8 | header[i] & 0xff;
        }
        return value;
    }

    private void takeData(int opcode, long length) {
        boolean last = header[0] < 0;
        payloadBytes += length;
        compressed += opcode != CONTINUATION && (header[0] & 0x40) != 0 ? 1 : 0;
        fragmented += !last && !inMessage ? 1 : 0;
        messages += last ? 1 : 0;
        inMessage = !last;
    }

    private void takeControl(int opcode, long payload, int length, int maskAt) {
        long time = stream.timeOf(payload - 1);
        if (opcode == PING) {
            pings++;
            addTime(pingTimes, time);
        } else if (opcode == PONG) {
            pongs++;
            addTime(pongTimes, time);
        } else {
            closeCode = length < 2 ? NO_STATUS : code(payload, maskAt);
        }
    }

    private static void addTime(List<Long> times, long time) {
        if (times.size() < MOST_TIMES && time >= 0) {
            times.add(time);
        }
    }

    private int code(long payload, int maskAt) {
        byte[] code = new byte[2];
        if (stream.read(payload, code, 0, 2) < 2) {
            return NO_STATUS;
        }
        int value = (code[0] & 0xff) << 8 | code[1] & 0xff;
        int mask = maskAt < 0 ? 0 : (header[maskAt] & 0xff) << 8 | header[maskAt + 1] & 0xff;
        return value ^ mask;
    }
}
