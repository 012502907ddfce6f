package org.wirelapse.analysis.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals records of TLS 1.3 with AES-128-GCM under a traffic secret, as a peer does. */
final class Sealer {
    private final KeyDerivation derivation = new KeyDerivation(CipherSuite.of(TlsTalk.SUITE));
    private byte[] secret;
    private long sequence;

    Sealer(byte[] secret) {
        this.secret = secret;
    }

    /** What follows is sealed under the next keys (RFC 8446 §7.2). */
    void update() {
        try {
            secret = derivation.expandLabel(secret, "traffic upd", 32);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        sequence = 0;
    }

    byte[] seal(int type, byte[] content) {
        byte[] inner = Arrays.copyOf(content, content.length + 1);
        inner[content.length] = (byte) type;
        byte[] header = ByteBuffer.allocate(5)
                .put((byte) 23)
                .putShort((short) 0x0303)
                .putShort((short) (inner.length + 16))
                .array();
        try {
            byte[] nonce = derivation.expandLabel(secret, "iv", 12);
            for (int i = 0; i < 8; i++) {
                nonce[11 - i] ^= (byte) (sequence >>> 8 * i);
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(derivation.expandLabel(secret, "key", 16), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(header);
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            record.writeBytes(header);
            record.writeBytes(cipher.doFinal(inner));
            sequence++;
            return record.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
