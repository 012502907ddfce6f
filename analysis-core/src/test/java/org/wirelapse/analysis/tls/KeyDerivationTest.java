package org.wirelapse.analysis.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyDerivationTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 8448 §3, the server's handshake keys. */
    @Test
    void expandsASecretOfTls13IntoKeyAndIv() throws GeneralSecurityException {
        KeyDerivation derivation = new KeyDerivation(CipherSuite.of(0x1301));
        byte[] secret = HEX.parseHex("b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38");

        assertEquals("3fce516009c21727d0f2e4e86ee403bc", HEX.formatHex(derivation.expandLabel(secret, "key", 16)));
        assertEquals("5d313eb2671276ee13000b30", HEX.formatHex(derivation.expandLabel(secret, "iv", 12)));
    }

    /** A vector that implementations of RFC 5246 §5 share. */
    @Test
    void expandsASecretOfTls12() throws GeneralSecurityException {
        KeyDerivation derivation = new KeyDerivation(CipherSuite.of(0xc02f));
        byte[] secret = HEX.parseHex("9bbe436ba940f017b17652849a71db35");
        byte[] seed = HEX.parseHex("a0ba9f936cda311827a6f796ffd5198c");

        assertEquals(
                "e3f229ba727be17b8d122620557cd453c2aab21d07c3d495329b52d4e61edb5a",
                HEX.formatHex(derivation.prf(secret, "test label", seed, 32)));
    }
}
