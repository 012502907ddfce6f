package org.wirelapse.analysis.conversation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.wirelapse.analysis.capture.CaptureBytes;
import org.wirelapse.analysis.flow.ClientKnownBy;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.tcp.TcpAnalyzer;
import org.wirelapse.analysis.wire.DecodedSegment;

/**
 * One TCP connection written down as people write it, for tests. Each line is a packet as the tap saw it:
 *
 * <pre>{@code
 * Conversation.tcp()
 *         .client("0.000", "S seq 1000 win 65535 mss 1460 sackOK wscale 7 ts 1 0")
 *         .server("0.020", "S. seq 9000 win 65535 mss 1460 sackOK wscale 7 ts 1 1")
 *         .client("0.021", ". win 512")
 *         .client("0.021", "P. 1:40 ack 1", "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
 *         .analyze();
 * }</pre>
 *
 * The time is in seconds. Then come the flags as tcpdump writes them ({@code S F R P . U E W}, or {@code -} for none) and, in any order:
 * {@code from:to} or {@code seq n} (relative to the initial number, so that the first byte is 1; absolute in a SYN), {@code len n},
 * {@code ack n} (relative), {@code win n} (as in the header), {@code mss n}, {@code sackOK}, {@code wscale n}, {@code ts value echo},
 * {@code sack from:to} (may repeat), {@code id n}, {@code ttl n}, {@code tfo}, {@code badsum}, {@code ce}, {@code snap n} (payload bytes
 * kept), {@code rawseq n} and {@code rawack n} (absolute). What a line leaves out follows from the lines before: the sender's next number,
 * everything that the other side has sent, the sender's last window, its next IP identification. Payload that is not given is filler.
 */
public final class Conversation {
    private static final IpAddress CLIENT = new IpAddress(false, 0, 0x0a000005);
    private static final int CLIENT_PORT = 50_000;
    private static final Endpoint SERVER = new Endpoint(new IpAddress(false, 0, 0x0a000009), 80);

    private final SegmentLog log = new SegmentLog();
    private final Speaker[] speakers = {new Speaker(1000), new Speaker(9000)};
    private byte[] payloads = {};

    private Conversation() {}

    /** An empty conversation. */
    public static Conversation tcp() {
        return new Conversation();
    }

    /** What a side's next line follows from. */
    static final class Speaker {
        int initial;
        int next = 1;
        int window = 64_240;
        int ipId;

        Speaker(int initial) {
            this.initial = initial;
            ipId = initial;
        }
    }

    /** Three packets of a handshake: MSS 1460, SACK, window scale 7, no timestamps. */
    public Conversation handshake(String syn, String synAck, String ack) {
        return client(syn, "S win 64240 mss 1460 sackOK wscale 7")
                .server(synAck, "S. win 65160 mss 1460 sackOK wscale 7")
                .client(ack, ". win 502");
    }

    /** A packet from the client. */
    public Conversation client(String time, String line) {
        return add(Side.CLIENT, time, line, null);
    }

    /** A packet from the client with this payload. */
    public Conversation client(String time, String line, String payload) {
        return add(Side.CLIENT, time, line, payload);
    }

    /** A packet from the server. */
    public Conversation server(String time, String line) {
        return add(Side.SERVER, time, line, null);
    }

    /** A packet from the server with this payload. */
    public Conversation server(String time, String line, String payload) {
        return add(Side.SERVER, time, line, payload);
    }

    private Conversation add(Side side, String time, String line, String payload) {
        byte[] given = payload == null ? null : payload.getBytes(StandardCharsets.ISO_8859_1);
        Speaker speaker = speakers[side.ordinal()];
        Speaker peer = speakers[side.peer().ordinal()];
        DecodedSegment segment = new Line(line, speaker, peer, given == null ? -1 : given.length).segment();
        byte[] bytes = given == null ? filler(segment.payloadLength) : given;
        byte[] joined = new byte[payloads.length + bytes.length];
        System.arraycopy(payloads, 0, joined, 0, payloads.length);
        System.arraycopy(bytes, 0, joined, payloads.length, bytes.length);
        log.append(side == Side.CLIENT, log.size() + 1, nanoseconds(time), payloads.length, segment);
        payloads = joined;
        return this;
    }

    private static byte[] filler(int length) {
        return "x".repeat(length).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long nanoseconds(String seconds) {
        return new BigDecimal(seconds).movePointRight(9).longValueExact();
    }

    /** The packets so far as a connection. */
    public Connection connection() {
        return connection(0, CLIENT_PORT);
    }

    /** The packets so far as one of several connections. */
    public Connection connection(int stream, int clientPort) {
        return new Connection(stream, new Endpoint(CLIENT, clientPort), SERVER, ClientKnownBy.SYN, log);
    }

    /** Where the payloads are read from. */
    public CaptureBytes bytes() {
        byte[] all = payloads;
        return (position, target, offset, length) -> {
            int there = (int) Math.max(0, Math.min(length, all.length - position));
            System.arraycopy(all, (int) position, target, offset, there);
            return there;
        };
    }

    /** The connection's TCP account; its {@code segments()} print as a listing. */
    public TcpAnalysis analyze() {
        return TcpAnalyzer.analyze(connection());
    }
}
