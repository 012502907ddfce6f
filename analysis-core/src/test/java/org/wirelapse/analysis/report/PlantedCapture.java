package org.wirelapse.analysis.report;

import static org.wirelapse.analysis.wire.PacketBuilder.join;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.wirelapse.analysis.capture.CaptureWriter;
import org.wirelapse.analysis.wire.DecodedSegment;
import org.wirelapse.analysis.wire.PacketBuilder;

/**
 * A capture whose every text says what a test wants: name lookups, HTTP/1.1 in clear and over a proxy, HTTP/2, TLS 1.2 with a certificate,
 * and comments on packets and interfaces. Servers take 300 ms to answer, so that findings tell of them.
 *
 * <p>The certificate cannot be written for each test; it names {@code canary-subject.example}, {@code canary-organisation} and {@code
 * canary-name.example}.
 */
public final class PlantedCapture {
    private static final int CLIENT = 77;
    private static final int RESOLVER = 53;
    private static final byte[] CERTIFICATE = Base64.getDecoder()
            .decode(
                    "MIIB+jCCAaGgAwIBAgIUCsud7SCasqErEWTMINeYHdjYZMkwCgYIKoZIzj0EAwIwPzEcMBoGA1UECgwTY2FuYXJ5LW9yZ2FuaXNh"
                            + "dGlvbjEfMB0GA1UEAwwWY2FuYXJ5LXN1YmplY3QuZXhhbXBsZTAgFw0yNjExMjAxNjUxNDBaGA8yMTI2MTAyNzE2NTE0MFowPzEc"
                            + "MBoGA1UECgwTY2FuYXJ5LW9yZ2FuaXNhdGlvbjEfMB0GA1UEAwwWY2FuYXJ5LXN1YmplY3QuZXhhbXBsZTBZMBMGByqGSM49AgEG"
                            + "CCqGSM49AwEHA0IABKlO0vD9HBGICDX70jLbIsqXxNpu4AWV5EY9NsN3QmnJyttIyeW+IGzIVoNYn7S8yGj/UkQJLJDCvhzTFr8r"
                            + "sTejeTB3MB0GA1UdDgQWBBTW+6l8F/cP+ycFAwqah7FSvkp1sTAfBgNVHSMEGDAWgBTW+6l8F/cP+ycFAwqah7FSvkp1sTAPBgNV"
                            + "HRMBAf8EBTADAQH/MCQGA1UdEQQdMBuCE2NhbmFyeS1uYW1lLmV4YW1wbGWHBAoAAAIwCgYIKoZIzj0EAwIDRwAwRAIgZmI6blqU"
                            + "vNqu/2pfQOtE3jBW5bWD15pOZj23HMQlA3MCIGrFPmbNl3kRp92b8h/gxebCUk/09kzBbLwlAZ0kTSEx");

    private final UnaryOperator<String> text;
    private final CaptureWriter out = CaptureWriter.pcapng(ByteOrder.LITTLE_ENDIAN);
    private long timeUs = 1_795_168_800_000_000L;
    private int clientPort = 50_000;

    private PlantedCapture(UnaryOperator<String> text) {
        this.text = text;
        byte[] options = join(option(1, "interface-comment"), option(2, "interface-name"), new byte[4]);
        out.describeInterface(1, 262_144, options);
    }

    /**
     * Writes the capture.
     *
     * @param text what stands in a field, by the name of the field
     */
    static Path write(Path folder, UnaryOperator<String> text) throws IOException {
        PlantedCapture planted = new PlantedCapture(text);
        planted.lookups();
        planted.http1();
        planted.proxied();
        planted.http2();
        planted.tls();
        return planted.out.writeTo(folder.resolve(fileName(text.apply("file"))));
    }

    /** What no file can be called, it is not. */
    private static String fileName(String name) {
        return name.replace('/', '_').replace('\0', '_') + ".pcapng";
    }

    private byte[] option(int code, String field) {
        return out.option(code, bytes(text.apply(field)));
    }

    private void lookups() {
        for (String name : new String[] {"lookup", "failed-lookup"}) {
            boolean fails = name.startsWith("failed");
            udp(CLIENT, RESOLVER, dns(text.apply(name), 0x0100, false));
            pass(300);
            udp(RESOLVER, CLIENT, dns(text.apply(name), fails ? 0x8183 : 0x8180, !fails));
            pass(1);
        }
    }

    private static byte[] dns(String name, int flags, boolean answered) {
        ByteBuffer message = ByteBuffer.allocate(512);
        message.putShort((short) 7).putShort((short) flags).putShort((short) 1).putShort((short) (answered ? 1 : 0));
        message.putInt(0);
        byte[] label = bytes(name);
        message.put((byte) label.length)
                .put(label)
                .put((byte) 0)
                .putShort((short) 1)
                .putShort((short) 1);
        if (answered) {
            message.putShort((short) 0xc00c)
                    .putShort((short) 1)
                    .putShort((short) 1)
                    .putInt(60);
            message.putShort((short) 4).put(PacketBuilder.bytes(10, 0, 0, 2));
        }
        byte[] whole = new byte[message.position()];
        message.get(0, whole);
        return whole;
    }

    private void udp(int from, int to, byte[] payload) {
        ByteBuffer udp = ByteBuffer.allocate(8 + payload.length);
        udp.putShort((short) (from == RESOLVER ? 53 : 40_000)).putShort((short) (to == RESOLVER ? 53 : 40_000));
        udp.putShort((short) udp.capacity()).putShort((short) 0).put(payload);
        byte[] ip = PacketBuilder.v4().ends(from, 0, to, 0).ipv4(17, udp.array());
        frame(join(PacketBuilder.bytes(2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0), ip));
    }

    private void http1() {
        String fields = "";
        for (String name : new String[] {
            "Cookie",
            "Authorization",
            "Proxy-Authorization",
            "X-Request-Id",
            "Via",
            "X-Forwarded-For",
            "User-Agent",
            "Referer"
        }) {
            fields += name + ": " + text.apply(name) + "\r\n";
        }
        Talk talk = new Talk(2, 80);
        talk.client(text.apply("method") + " " + text.apply("target") + " HTTP/1.1\r\nHost: " + text.apply("host")
                + "\r\n" + fields + "\r\n");
        pass(300);
        talk.server("HTTP/1.1 200 " + text.apply("reason") + "\r\nContent-Length: 0\r\nServer: " + text.apply("Server")
                + "\r\nLocation: " + text.apply("Location") + "\r\nSet-Cookie: " + text.apply("Set-Cookie")
                + "\r\n\r\n");
        talk.client(text.apply("method") + " " + text.apply("target") + "2 HTTP/1.1\r\nHost: " + text.apply("host")
                + "\r\n\r\n");
        pass(5);
        talk.reset();
    }

    private void proxied() {
        Talk talk = new Talk(3, 3128);
        talk.client("GET " + text.apply("absolute-target") + " HTTP/1.1\r\nHost: " + text.apply("host") + "\r\n\r\n");
        pass(300);
        talk.server("HTTP/1.1 502 " + text.apply("reason") + "\r\nContent-Length: 0\r\n\r\n");
    }

    private void http2() {
        Talk talk = new Talk(4, 8080);
        byte[] block = join(
                PacketBuilder.bytes(0x82, 0x86),
                literal(":path", text.apply("target")),
                literal(":authority", text.apply("authority")),
                literal("cookie", text.apply("Cookie")),
                literal("authorization", text.apply("Authorization")));
        talk.clientBytes(join(bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), h2(4, 0, 0, new byte[0]), h2(1, 5, 1, block)));
        pass(300);
        byte[] answer = join(PacketBuilder.bytes(0x88), literal("set-cookie", text.apply("Set-Cookie")));
        talk.serverBytes(join(h2(4, 0, 0, new byte[0]), h2(1, 5, 1, answer)));
    }

    /** A literal field that is not indexed (RFC 7541 §6.2.2), each part at most 126 bytes. */
    private static byte[] literal(String name, String value) {
        byte[] shown = bytes(value.substring(0, Math.min(value.length(), 126)));
        return join(new byte[] {0, (byte) name.length()}, bytes(name), new byte[] {(byte) shown.length}, shown);
    }

    private static byte[] h2(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) 0)
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    private void tls() {
        Talk talk = new Talk(2, 443);
        byte[] name = sized(2, join(new byte[1], sized(2, bytes(text.apply("server-name")))));
        byte[] hello =
                join(PacketBuilder.bytes(3, 3), new byte[32], new byte[1], PacketBuilder.bytes(0, 2, 0xc0, 0x2b, 1, 0));
        talk.clientBytes(record(1, join(hello, sized(2, join(new byte[2], sized(2, name))))));
        pass(300);
        byte[] serverHello =
                join(PacketBuilder.bytes(3, 3), new byte[32], new byte[1], PacketBuilder.bytes(0xc0, 0x2b, 0));
        talk.serverBytes(join(record(2, serverHello), record(11, sized(3, sized(3, CERTIFICATE)))));
    }

    private static byte[] record(int type, byte[] body) {
        byte[] message = join(new byte[] {(byte) type}, sized(3, body));
        return join(PacketBuilder.bytes(22, 3, 3), sized(2, message));
    }

    private static byte[] sized(int lengthBytes, byte[] content) {
        byte[] length = new byte[lengthBytes];
        length[lengthBytes - 1] = (byte) content.length;
        length[lengthBytes - 2] = (byte) (content.length >> 8);
        return join(length, content);
    }

    private void pass(int ms) {
        timeUs += 1_000L * ms;
    }

    /** A packet, with a comment. */
    private void frame(byte[] frame) {
        byte[] padding = new byte[-frame.length & 3];
        byte[] head = ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .putInt((int) (timeUs >>> 32))
                .putInt((int) timeUs)
                .putInt(frame.length)
                .putInt(frame.length)
                .array();
        out.block(6, join(head, frame, padding, option(1, "packet-comment"), new byte[4]));
        timeUs += 20;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A connection to one server, opened at once. */
    private final class Talk {
        private final int host;
        private final int port;
        private final int ownPort = clientPort++;
        private int clientNext = 1_001;
        private int serverNext = 9_001;

        Talk(int host, int port) {
            this.host = host;
            this.port = port;
            segment(true, 1_000, 0, DecodedSegment.SYN, new byte[0]);
            pass(2);
            segment(false, 9_000, 1_001, DecodedSegment.SYN | DecodedSegment.ACK, new byte[0]);
            segment(true, 1_001, 9_001, DecodedSegment.ACK, new byte[0]);
        }

        void client(String sent) {
            clientBytes(bytes(sent));
        }

        void server(String sent) {
            serverBytes(bytes(sent));
        }

        void clientBytes(byte[] sent) {
            segment(true, clientNext, serverNext, DecodedSegment.ACK, sent);
            clientNext += sent.length;
            pass(2);
            segment(false, serverNext, clientNext, DecodedSegment.ACK, new byte[0]);
        }

        void serverBytes(byte[] sent) {
            segment(false, serverNext, clientNext, DecodedSegment.ACK, sent);
            serverNext += sent.length;
            segment(true, clientNext, serverNext, DecodedSegment.ACK, new byte[0]);
            pass(2);
        }

        void reset() {
            segment(false, serverNext, clientNext, DecodedSegment.RST | DecodedSegment.ACK, new byte[0]);
        }

        private void segment(boolean fromClient, int sequence, int acknowledgment, int flags, byte[] payload) {
            PacketBuilder packet = PacketBuilder.v4();
            packet = fromClient ? packet.ends(CLIENT, ownPort, host, port) : packet.ends(host, port, CLIENT, ownPort);
            frame(packet.numbers(sequence, acknowledgment)
                    .flags(flags)
                    .payload(payload)
                    .ethernet());
        }
    }
}
