package org.wirelapse.analysis.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class RecordCipherTest {
    private static final byte[] CONTENT = "what a record of TLS 1.2 holds".getBytes();
    private static final long SEQUENCE = 5;
    private static final byte[] EXPLICIT = TlsTalk.filled(8, 3);
    private static final byte[] BLOCK = TlsTalk.filled(16, 4);

    @Test
    void opensGcmOfTls12() throws GeneralSecurityException {
        byte[] key = TlsTalk.filled(16, 1);
        byte[] salt = TlsTalk.filled(4, 2);
        byte[] nonce = KeyDerivation.join(salt, EXPLICIT);
        byte[] sealed = aead("AES/GCM/NoPadding", "AES", key, new GCMParameterSpec(128, nonce));
        RecordCipher cipher = new AeadCipher(CipherSuite.of(0xc02f), false, key, salt);

        assertOpens(cipher, record(KeyDerivation.join(EXPLICIT, sealed)));
        assertEquals(CONTENT.length, cipher.contentBytes(8 + sealed.length));
    }

    @Test
    void opensChaCha20OfTls12() throws GeneralSecurityException {
        byte[] key = TlsTalk.filled(32, 1);
        byte[] iv = TlsTalk.filled(12, 2);
        byte[] nonce = iv.clone();
        nonce[11] = (byte) (nonce[11] ^ SEQUENCE);
        byte[] sealed = aead("ChaCha20-Poly1305", "ChaCha20", key, new IvParameterSpec(nonce));

        assertOpens(new AeadCipher(CipherSuite.of(0xcca8), false, key, iv), record(sealed));
    }

    @Test
    void opensCbcWithTheMacInside() throws GeneralSecurityException {
        CipherSuite suite = CipherSuite.of(0x002f);
        byte[] key = TlsTalk.filled(16, 1);
        byte[] macKey = TlsTalk.filled(20, 2);
        byte[] macked = KeyDerivation.join(CONTENT, mac(suite, macKey, CONTENT));
        byte[] sealed = KeyDerivation.join(BLOCK, cbc(key, padded(macked)));

        assertOpens(new CbcCipher(suite, false, key, macKey), record(sealed));
    }

    @Test
    void opensCbcWithTheMacOutside() throws GeneralSecurityException {
        CipherSuite suite = CipherSuite.of(0xc027);
        byte[] key = TlsTalk.filled(16, 1);
        byte[] macKey = TlsTalk.filled(32, 2);
        byte[] sealed = KeyDerivation.join(BLOCK, cbc(key, padded(CONTENT)));

        assertOpens(
                new CbcCipher(suite, true, key, macKey),
                record(KeyDerivation.join(sealed, mac(suite, macKey, sealed))));
    }

    @Test
    void recordsThatAreTooShortDoNotOpen() {
        RecordCipher[] ciphers = {
            new AeadCipher(CipherSuite.of(0xc02f), false, new byte[16], new byte[4]),
            new AeadCipher(CipherSuite.of(0x1303), true, new byte[32], new byte[12]),
            new CbcCipher(CipherSuite.of(0x002f), false, new byte[16], new byte[20]),
            new CbcCipher(CipherSuite.of(0xc028), true, new byte[32], new byte[48])
        };
        for (RecordCipher cipher : ciphers) {
            for (int length = 0; length < 80; length++) {
                assertNull(cipher.open(record(new byte[length]), 0));
            }
        }
    }

    private static void assertOpens(RecordCipher cipher, byte[] record) {
        assertArrayEquals(CONTENT, cipher.open(record, SEQUENCE).bytes());
        assertArrayEquals(CONTENT, cipher.open(record, SEQUENCE).bytes(), "once more");
        assertNull(cipher.open(record, SEQUENCE + 1));
    }

    private static byte[] aead(String name, String keyName, byte[] key, AlgorithmParameterSpec nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, keyName), nonce);
        cipher.updateAAD(pseudoHeader(CONTENT.length));
        return cipher.doFinal(CONTENT);
    }

    private static byte[] cbc(byte[] key, byte[] padded) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(BLOCK));
        return cipher.doFinal(padded);
    }

    private static byte[] padded(byte[] content) {
        int padding = 15 - content.length % 16;
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.writeBytes(content);
        padded.writeBytes(TlsTalk.filled(padding + 1, padding));
        return padded.toByteArray();
    }

    private static byte[] mac(CipherSuite suite, byte[] key, byte[] covered) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(suite.mac());
        mac.init(new SecretKeySpec(key, suite.mac()));
        mac.update(pseudoHeader(covered.length));
        return mac.doFinal(covered);
    }

    private static byte[] pseudoHeader(int length) {
        return ByteBuffer.allocate(13)
                .putLong(SEQUENCE)
                .put(Arrays.copyOf(record(new byte[0]), 3))
                .putShort((short) length)
                .array();
    }

    private static byte[] record(byte[] payload) {
        return TlsTalk.record(23, payload);
    }
}
