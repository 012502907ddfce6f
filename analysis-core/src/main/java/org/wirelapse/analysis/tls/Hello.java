package org.wirelapse.analysis.tls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A ClientHello or ServerHello (RFC 8446 §4.1), as far as it is used.
 *
 * @param version highest version that it offers, or the one that it selects, as on the wire
 * @param random 32 bytes
 * @param sessionId session id, perhaps empty
 * @param cipherSuite the suite that a ServerHello selects; -1 in a ClientHello
 * @param extensions bodies by type, the first of each
 */
record Hello(int version, byte[] random, byte[] sessionId, int cipherSuite, Map<Integer, byte[]> extensions) {
    static final int SERVER_NAME = 0;
    static final int ALPN = 16;
    static final int ENCRYPT_THEN_MAC = 22;
    static final int PRE_SHARED_KEY = 41;
    static final int EARLY_DATA = 42;
    private static final int SUPPORTED_VERSIONS = 43;

    private static final int MOST_NAMES = 32;
    private static final int RANDOM_BYTES = 32;

    /** Reads a ClientHello's body; null if it is malformed. */
    static Hello client(byte[] body) {
        try {
            ByteCursor in = new ByteCursor(body);
            int legacyVersion = in.number(2);
            byte[] random = in.bytes(RANDOM_BYTES);
            byte[] sessionId = in.vector(1).rest();
            in.vector(2);
            in.vector(1);
            Map<Integer, byte[]> extensions = extensions(in);
            return new Hello(offered(extensions, legacyVersion), random, sessionId, -1, extensions);
        } catch (ByteCursor.MalformedException e) {
            return null;
        }
    }

    /** Reads a ServerHello's body, which a HelloRetryRequest has too; null if it is malformed. */
    static Hello server(byte[] body) {
        try {
            ByteCursor in = new ByteCursor(body);
            int legacyVersion = in.number(2);
            byte[] random = in.bytes(RANDOM_BYTES);
            byte[] sessionId = in.vector(1).rest();
            int suite = in.number(2);
            in.number(1);
            Map<Integer, byte[]> extensions = extensions(in);
            byte[] selected = extensions.get(SUPPORTED_VERSIONS);
            int version = selected != null && selected.length == 2
                    ? (selected[0] & 0xff) << 8 | selected[1] & 0xff
                    : legacyVersion;
            return new Hello(version, random, sessionId, suite, extensions);
        } catch (ByteCursor.MalformedException e) {
            return null;
        }
    }

    /** Reads extensions, which may be left out at a hello's end. */
    static Map<Integer, byte[]> extensions(ByteCursor in) {
        Map<Integer, byte[]> extensions = new HashMap<>();
        if (in.left() == 0) {
            return extensions;
        }
        ByteCursor list = in.vector(2);
        while (list.left() > 0) {
            int type = list.number(2);
            extensions.putIfAbsent(type, list.vector(2).rest());
        }
        return extensions;
    }

    /** The highest version offered. Versions that mean nothing keep others awake (RFC 8701) and are passed over. */
    private static int offered(Map<Integer, byte[]> extensions, int legacyVersion) {
        byte[] list = extensions.get(SUPPORTED_VERSIONS);
        int highest = legacyVersion;
        for (int i = 1; list != null && i + 1 < list.length; i += 2) {
            int version = (list[i] & 0xff) << 8 | list[i + 1] & 0xff;
            highest = version >> 8 == 3 ? Math.max(highest, version) : highest;
        }
        return highest;
    }

    boolean has(int extension) {
        return extensions.containsKey(extension);
    }

    /** The host name that a client asks for (RFC 6066 §3), or null. */
    String serverName() {
        byte[] body = extensions.get(SERVER_NAME);
        try {
            if (body == null || body.length == 0) {
                return null;
            }
            ByteCursor list = new ByteCursor(body).vector(2);
            int hostName = list.number(1);
            return hostName == 0 ? ascii(list.vector(2).rest()) : null;
        } catch (ByteCursor.MalformedException e) {
            return null;
        }
    }

    /** The protocols that a client offers, or the one that a server selects (RFC 7301 §3.1). */
    List<String> protocols() {
        return protocols(extensions.get(ALPN));
    }

    /** The protocol selected in EncryptedExtensions (RFC 8446 §4.3.1). */
    static List<String> protocolsOfExtensions(byte[] body) {
        try {
            return protocols(extensions(new ByteCursor(body)).get(ALPN));
        } catch (ByteCursor.MalformedException e) {
            return List.of();
        }
    }

    private static List<String> protocols(byte[] body) {
        List<String> names = new ArrayList<>();
        try {
            ByteCursor list = body == null ? new ByteCursor(new byte[0]) : new ByteCursor(body).vector(2);
            while (list.left() > 0 && names.size() < MOST_NAMES) {
                names.add(ascii(list.vector(1).rest()));
            }
        } catch (ByteCursor.MalformedException e) {
            // What was read before the damage holds.
        }
        return names;
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
