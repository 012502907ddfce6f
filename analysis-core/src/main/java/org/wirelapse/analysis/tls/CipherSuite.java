package org.wirelapse.analysis.tls;

import java.util.Map;
import java.util.TreeMap;

/**
 * A cipher suite. What is needed to open its records stands in its name.
 *
 * @param name as registered with IANA; {@code 0x1234} if it is not listed here
 */
record CipherSuite(String name) {
    private static final Map<Integer, String> NAMES = new TreeMap<>();

    static {
        // RFC 8446 §B.4
        add(0x1301, "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256");
        add(0x1304, "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256");
        // RFC 5246 §A.5
        add(0x0004, "TLS_RSA_WITH_RC4_128_MD5", "TLS_RSA_WITH_RC4_128_SHA");
        add(0x000a, "TLS_RSA_WITH_3DES_EDE_CBC_SHA");
        add(0x0016, "TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA");
        add(0x002f, "TLS_RSA_WITH_AES_128_CBC_SHA");
        add(0x0032, "TLS_DHE_DSS_WITH_AES_128_CBC_SHA", "TLS_DHE_RSA_WITH_AES_128_CBC_SHA");
        add(0x0035, "TLS_RSA_WITH_AES_256_CBC_SHA");
        add(0x0038, "TLS_DHE_DSS_WITH_AES_256_CBC_SHA", "TLS_DHE_RSA_WITH_AES_256_CBC_SHA");
        add(0x003c, "TLS_RSA_WITH_AES_128_CBC_SHA256", "TLS_RSA_WITH_AES_256_CBC_SHA256");
        add(0x0067, "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256");
        add(0x006b, "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256");
        // RFC 5288 §3
        add(0x009c, "TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_GCM_SHA384");
        add(0x009e, "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384");
        // RFC 8422 §6
        add(0xc007, "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA", "TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA");
        add(0xc009, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA");
        add(0xc011, "TLS_ECDHE_RSA_WITH_RC4_128_SHA", "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA");
        add(0xc013, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");
        // RFC 5289 §3
        add(0xc023, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384");
        add(0xc027, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384");
        add(0xc02b, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
        add(0xc02f, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
        // RFC 6655 §3 and RFC 7251 §2
        add(0xc09c, "TLS_RSA_WITH_AES_128_CCM", "TLS_RSA_WITH_AES_256_CCM");
        add(0xc09e, "TLS_DHE_RSA_WITH_AES_128_CCM", "TLS_DHE_RSA_WITH_AES_256_CCM");
        add(0xc0a0, "TLS_RSA_WITH_AES_128_CCM_8", "TLS_RSA_WITH_AES_256_CCM_8");
        add(0xc0a2, "TLS_DHE_RSA_WITH_AES_128_CCM_8", "TLS_DHE_RSA_WITH_AES_256_CCM_8");
        add(0xc0ac, "TLS_ECDHE_ECDSA_WITH_AES_128_CCM", "TLS_ECDHE_ECDSA_WITH_AES_256_CCM");
        add(0xc0ae, "TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8", "TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8");
        // RFC 7905 §2
        add(0xcca8, "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256");
        add(0xccaa, "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256");
    }

    /** Names of suites with numbers in a row. */
    private static void add(int first, String... names) {
        for (int i = 0; i < names.length; i++) {
            NAMES.put(first + i, names[i]);
        }
    }

    static CipherSuite of(int id) {
        return new CipherSuite(NAMES.getOrDefault(id, String.format("0x%04x", id)));
    }

    boolean gcm() {
        return name.contains("_GCM_");
    }

    boolean ccm() {
        return name.contains("_CCM");
    }

    /** Length of the tag of a suite that is not CBC (RFC 5116 §5, RFC 6655 §4). */
    int tagBytes() {
        return name.contains("_CCM_8") ? 8 : 16;
    }

    boolean chaCha() {
        return name.contains("_CHACHA20_POLY1305_");
    }

    boolean cbc() {
        return name.contains("_CBC_");
    }

    boolean tripleDes() {
        return name.contains("_3DES_");
    }

    /** True if its records can be opened here. */
    boolean supported() {
        return gcm() || ccm() || chaCha() || cbc();
    }

    int keyBytes() {
        if (tripleDes()) {
            return 24;
        }
        return name.contains("_128_") ? 16 : 32;
    }

    /** Block and initialization vector of a CBC suite. */
    int blockBytes() {
        return tripleDes() ? 8 : 16;
    }

    /** Name of the hash that derives keys: SHA-256 unless the suite names SHA-384 (RFC 5246 §5, RFC 8446 §7.1). */
    String hash() {
        return name.endsWith("SHA384") ? "SHA-384" : "SHA-256";
    }

    int hashBytes() {
        return name.endsWith("SHA384") ? 48 : 32;
    }

    /** Name of the MAC that protects records of a CBC suite. */
    String mac() {
        return "Hmac" + name.substring(name.lastIndexOf('_') + 1).replaceFirst("SHA$", "SHA1");
    }

    int macBytes() {
        return switch (mac()) {
            case "HmacSHA384" -> 48;
            case "HmacSHA256" -> 32;
            default -> 20;
        };
    }
}
