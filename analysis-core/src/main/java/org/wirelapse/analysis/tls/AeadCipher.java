package org.wirelapse.analysis.tls;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM, AES-CCM and ChaCha20-Poly1305, as TLS 1.3 (RFC 8446 §5.2) and TLS 1.2 (RFC 5288 §3, RFC 6655 §3, RFC 7905 §2) use them. */
final class AeadCipher implements RecordCipher {
    static final int NONCE_BYTES = 12;
    /** Of the nonce of TLS 1.2's GCM and CCM, the part that is a secret; the rest stands in front of each record. */
    static final int SALT_BYTES = 4;

    private static final int EXPLICIT_BYTES = NONCE_BYTES - SALT_BYTES;

    private final CipherSuite suite;
    private final int tagBytes;
    private final boolean tls13;
    private final SecretKeySpec key;
    private final byte[] iv;

    AeadCipher(CipherSuite suite, boolean tls13, byte[] key, byte[] iv) {
        this.suite = suite;
        tagBytes = suite.tagBytes();
        this.tls13 = tls13;
        this.key = new SecretKeySpec(key, suite.chaCha() ? "ChaCha20" : "AES");
        this.iv = iv;
    }

    @Override
    public int contentStart() {
        return iv.length == SALT_BYTES ? EXPLICIT_BYTES : 0;
    }

    @Override
    public int contentBytes(int payloadBytes) {
        return Math.max(0, payloadBytes - contentStart() - tagBytes - (tls13 ? 1 : 0));
    }

    @Override
    public Content open(byte[] record, long sequence) {
        int sealed = Records.HEADER_BYTES + contentStart();
        if (record.length < sealed + tagBytes) {
            return null;
        }
        byte[] nonce = nonce(record, sequence);
        byte[] additional = additionalData(record, sequence, record.length - sealed - tagBytes);
        try {
            byte[] opened = suite.ccm()
                    ? new AesCcm(key, tagBytes).open(nonce, additional, record, sealed, record.length - sealed)
                    : open(nonce, additional, record, sealed);
            if (opened == null) {
                return null;
            }
            return tls13 ? Content.ofInner(opened) : new Content(record[0], opened);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private byte[] open(byte[] nonce, byte[] additional, byte[] record, int sealed) throws GeneralSecurityException {
        // A new one each time: the JDK's ChaCha20 refuses a nonce it has seen, and records are opened again.
        Cipher cipher = Cipher.getInstance(suite.chaCha() ? "ChaCha20-Poly1305" : "AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                key,
                suite.chaCha() ? new IvParameterSpec(nonce) : new GCMParameterSpec(8 * tagBytes, nonce));
        cipher.updateAAD(additional);
        return cipher.doFinal(record, sealed, record.length - sealed);
    }

    private byte[] nonce(byte[] record, long sequence) {
        byte[] nonce = Arrays.copyOf(iv, NONCE_BYTES);
        if (iv.length == SALT_BYTES) {
            System.arraycopy(record, Records.HEADER_BYTES, nonce, SALT_BYTES, EXPLICIT_BYTES);
            return nonce;
        }
        for (int i = 0; i < Long.BYTES; i++) {
            nonce[NONCE_BYTES - 1 - i] ^= (byte) (sequence >>> 8 * i);
        }
        return nonce;
    }

    private byte[] additionalData(byte[] record, long sequence, int contentLength) {
        return tls13
                ? Arrays.copyOf(record, Records.HEADER_BYTES)
                : ByteBuffer.allocate(13)
                        .putLong(sequence)
                        .put(record, 0, 3)
                        .putShort((short) contentLength)
                        .array();
    }
}
