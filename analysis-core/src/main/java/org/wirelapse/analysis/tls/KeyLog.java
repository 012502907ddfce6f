package org.wirelapse.analysis.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Secrets that an application wrote down (the format of SSLKEYLOGFILE, draft-ietf-tls-keylogfile): per line a label, the client's random
 * and a secret. Lines that mean nothing are passed over. Immutable.
 */
public final class KeyLog {
    /** No secrets. */
    public static final KeyLog EMPTY = new KeyLog(Map.of());

    /** Longest secret of any known label: 48 bytes. */
    private static final int MOST_SECRET_DIGITS = 128;

    private static final int RANDOM_DIGITS = 64;
    private static final int MOST_FILE_BYTES = 64 << 20;
    private static final int MOST_CONNECTIONS = 1 << 20;

    private final Map<String, Map<Label, byte[]>> secrets;

    private KeyLog(Map<String, Map<Label, byte[]>> secrets) {
        this.secrets = secrets;
    }

    /** What a secret is for. */
    enum Label {
        /** The master secret of TLS 1.2 and before. */
        CLIENT_RANDOM,
        CLIENT_EARLY_TRAFFIC_SECRET,
        CLIENT_HANDSHAKE_TRAFFIC_SECRET,
        SERVER_HANDSHAKE_TRAFFIC_SECRET,
        CLIENT_TRAFFIC_SECRET_0,
        SERVER_TRAFFIC_SECRET_0
    }

    /**
     * Reads a key log file, of which only so much counts as a program may write in a day.
     *
     * @throws IOException if it cannot be read
     */
    public static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_FILE_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    /** Reads key logs; where two give the same secret, the first counts. */
    public static KeyLog parse(Collection<String> texts) {
        Map<String, Map<Label, byte[]>> secrets = new HashMap<>();
        for (String text : texts) {
            text.lines().forEach(line -> add(secrets, line));
        }
        return new KeyLog(secrets);
    }

    private static void add(Map<String, Map<Label, byte[]>> secrets, String line) {
        List<String> words = List.of(line.strip().split("\\s+", 4));
        if (words.size() != 3 || words.get(1).length() != RANDOM_DIGITS) {
            return;
        }
        Label label = label(words.get(0));
        byte[] secret = hex(words.get(2));
        String random = words.get(1).toLowerCase(Locale.ROOT);
        boolean room = secrets.size() < MOST_CONNECTIONS || secrets.containsKey(random);
        if (label != null && secret != null && room) {
            secrets.computeIfAbsent(random, r -> new HashMap<>()).putIfAbsent(label, secret);
        }
    }

    private static Label label(String name) {
        for (Label label : Label.values()) {
            if (label.name().equals(name)) {
                return label;
            }
        }
        return null;
    }

    private static byte[] hex(String digits) {
        try {
            return digits.length() <= MOST_SECRET_DIGITS ? HexFormat.of().parseHex(digits) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** True if it holds no secret. */
    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** The secrets of the connection whose ClientHello has that random; empty if there are none. */
    Map<Label, byte[]> secrets(byte[] clientRandom) {
        return secrets.getOrDefault(HexFormat.of().formatHex(clientRandom), Map.of());
    }
}
