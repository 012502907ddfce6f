package org.wirelapse.analysis.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Talk;
import org.wirelapse.analysis.tcp.Segments;

/** A conversation in TLS 1.3 as a test writes it; one record a segment. */
public final class TlsTalk {
    static final int SUITE = 0x1301;

    private static final byte[] RANDOM = filled(32, 7);

    private final Talk talk;
    private final Map<Direction, Sealer> sealers = new EnumMap<>(Direction.class);

    static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    static byte[] secret(Direction direction, boolean handshake) {
        return filled(32, 10 + direction.ordinal() + (handshake ? 0 : 4));
    }

    private TlsTalk(Talk talk) {
        this.talk = talk;
    }

    static TlsTalk established() {
        return establishedIn(Talk.opened());
    }

    /** Hellos and both sides' Finished, behind what was said before. */
    public static TlsTalk establishedIn(Talk before) {
        TlsTalk talk = new TlsTalk(before);
        talk.record(Direction.CLIENT_TO_SERVER, record(22, clientHello()));
        talk.record(Direction.SERVER_TO_CLIENT, record(22, serverHello()));
        for (Direction direction : List.of(Direction.SERVER_TO_CLIENT, Direction.CLIENT_TO_SERVER)) {
            talk.sealers.put(direction, new Sealer(secret(direction, true)));
            talk.sealed(direction, 22, message(20, new byte[32]));
            talk.sealers.put(direction, new Sealer(secret(direction, false)));
        }
        return talk;
    }

    public TlsTalk data(Direction direction, String text) {
        return sealed(direction, 23, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    TlsTalk sealed(Direction direction, int type, byte[] content) {
        return record(direction, sealers.get(direction).seal(type, content));
    }

    /** A record that the capture lacks. */
    TlsTalk unseenData(Direction direction, String text) {
        byte[] record = sealers.get(direction).seal(23, text.getBytes(StandardCharsets.ISO_8859_1));
        talk.unseen(direction, new String(record, StandardCharsets.ISO_8859_1));
        return this;
    }

    /** A record of which the capture has but the begin. */
    TlsTalk snappedData(Direction direction, String text) {
        byte[] record = sealers.get(direction).seal(23, text.getBytes(StandardCharsets.ISO_8859_1));
        talk.snapped(direction, new String(record, StandardCharsets.ISO_8859_1), 10);
        return this;
    }

    TlsTalk keyUpdate(Direction direction) {
        sealed(direction, 22, message(24, new byte[] {0}));
        sealers.get(direction).update();
        return this;
    }

    TlsTalk record(Direction direction, byte[] bytes) {
        talk.send(direction, new String(bytes, StandardCharsets.ISO_8859_1));
        return this;
    }

    TlsTalk fin(Direction direction) {
        talk.fin(direction);
        return this;
    }

    TlsAnalysis analyze(KeyLog keys) {
        Segments segments = talk.segments();
        return TlsAnalyzer.analyze(
                talk.stream(segments, Direction.CLIENT_TO_SERVER),
                talk.stream(segments, Direction.SERVER_TO_CLIENT),
                true,
                keys);
    }

    /** The right keys, or others. */
    public static KeyLog keys(boolean right) {
        StringBuilder text = new StringBuilder();
        for (Direction direction : Direction.values()) {
            String side = direction == Direction.CLIENT_TO_SERVER ? "CLIENT" : "SERVER";
            addLine(text, side + "_HANDSHAKE_TRAFFIC_SECRET ", right ? secret(direction, true) : filled(32, 99));
            addLine(text, side + "_TRAFFIC_SECRET_0 ", right ? secret(direction, false) : filled(32, 98));
        }
        return KeyLog.parse(List.of(text.toString()));
    }

    private static void addLine(StringBuilder text, String label, byte[] secret) {
        HexFormat hex = HexFormat.of();
        text.append(label).append(hex.formatHex(RANDOM)).append(' ');
        text.append(hex.formatHex(secret)).append('\n');
    }

    static byte[] record(int type, byte[] payload) {
        return ByteBuffer.allocate(5 + payload.length)
                .put((byte) type)
                .putShort((short) 0x0303)
                .putShort((short) payload.length)
                .put(payload)
                .array();
    }

    static byte[] message(int type, byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .putInt(type << 24 | body.length)
                .put(body)
                .array();
    }

    static byte[] clientHello() {
        byte[] name = vector(2, join(new byte[] {0}, vector(2, "shop.example".getBytes(StandardCharsets.US_ASCII))));
        byte[] protocols = vector(2, vector(1, "h2".getBytes(StandardCharsets.US_ASCII)));
        byte[] versions = {2, 3, 4};
        byte[] extensions = join(extension(0, name), extension(16, protocols), extension(43, versions));
        byte[] body = join(
                new byte[] {3, 3},
                RANDOM,
                vector(1, new byte[0]),
                vector(2, new byte[] {0x13, 1}),
                vector(1, new byte[1]));
        return message(1, join(body, vector(2, extensions)));
    }

    private static byte[] serverHello() {
        byte[] body = join(new byte[] {3, 3}, filled(32, 8), vector(1, new byte[0]), new byte[] {0x13, 1, 0});
        return message(2, join(body, vector(2, extension(43, new byte[] {3, 4}))));
    }

    private static byte[] extension(int type, byte[] body) {
        return join(new byte[] {(byte) (type >> 8), (byte) type}, vector(2, body));
    }

    private static byte[] vector(int lengthBytes, byte[] content) {
        byte[] length = new byte[lengthBytes];
        length[lengthBytes - 1] = (byte) content.length;
        return join(length, content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
