package org.wirelapse.analysis.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Against the published vectors. */
class AesCcmTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static void assertOpens(String key, String nonce, String additional, String content, String sealed, int tag)
            throws GeneralSecurityException {
        byte[] bytes = hex(sealed);
        AesCcm ccm = new AesCcm(new SecretKeySpec(hex(key), "AES"), tag);
        assertArrayEquals(hex(content), ccm.open(hex(nonce), hex(additional), bytes, 0, bytes.length));
        bytes[bytes.length - 1] ^= 1;
        assertNull(ccm.open(hex(nonce), hex(additional), bytes, 0, bytes.length));
    }

    /** Packet vectors 1 and 2. */
    @Test
    void opensThePacketsOfRfc3610() throws GeneralSecurityException {
        String key = "c0c1c2c3c4c5c6c7c8c9cacbcccdcecf";
        assertOpens(
                key,
                "00000003020100a0a1a2a3a4a5",
                "0001020304050607",
                "08090a0b0c0d0e0f101112131415161718191a1b1c1d1e",
                "588c979a61c663d2f066d0c2c0f989806d5f6b61dac38417e8d12cfdf926e0",
                8);
        assertOpens(
                key,
                "00000004030201a0a1a2a3a4a5",
                "0001020304050607",
                "08090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
                "72c91a36e135f8cf291ca894085c87e3cc15c439c9e43a3ba091d56e10400916",
                8);
    }

    /** Example 1 of NIST SP 800-38C, appendix C, and example 3, whose nonce has the 12 bytes of TLS. */
    @Test
    void opensTheExamplesOfNist() throws GeneralSecurityException {
        String key = "404142434445464748494a4b4c4d4e4f";
        assertOpens(key, "10111213141516", "0001020304050607", "20212223", "7162015b4dac255d", 4);
        assertOpens(
                key,
                "101112131415161718191a1b",
                "000102030405060708090a0b0c0d0e0f10111213",
                "202122232425262728292a2b2c2d2e2f3031323334353637",
                "e3b201a9f5b71a7a9b1ceaeccd97e70b6176aad9a4428aa5484392fbc1b09951",
                8);
    }
}
