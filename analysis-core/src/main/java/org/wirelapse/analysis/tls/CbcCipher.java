package org.wirelapse.analysis.tls;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Block ciphers in CBC mode with HMAC: MAC then encrypt (RFC 5246 §6.2.3.2), or encrypt then MAC (RFC 7366). */
final class CbcCipher implements RecordCipher {
    private final CipherSuite suite;
    private final boolean encryptThenMac;
    private final SecretKeySpec key;
    private final SecretKeySpec macKey;

    CbcCipher(CipherSuite suite, boolean encryptThenMac, byte[] key, byte[] macKey) {
        this.suite = suite;
        this.encryptThenMac = encryptThenMac;
        this.key = new SecretKeySpec(key, suite.tripleDes() ? "DESede" : "AES");
        this.macKey = new SecretKeySpec(macKey, suite.mac());
    }

    @Override
    public int contentStart() {
        return suite.blockBytes();
    }

    @Override
    public int contentBytes(int payloadBytes) {
        return Math.max(0, payloadBytes - suite.blockBytes() - suite.macBytes() - 1);
    }

    @Override
    public Content open(byte[] record, long sequence) {
        if (record.length < Records.HEADER_BYTES + suite.blockBytes()) {
            return null;
        }
        try {
            byte[] content = encryptThenMac ? openMacked(record, sequence) : openPlain(record, sequence);
            return content == null ? null : new Content(record[0], content);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private byte[] openMacked(byte[] record, long sequence) throws GeneralSecurityException {
        int end = record.length - suite.macBytes();
        if (end < Records.HEADER_BYTES + suite.blockBytes()) {
            return null;
        }
        byte[] sealed = Arrays.copyOfRange(record, Records.HEADER_BYTES, end);
        byte[] mac = Arrays.copyOfRange(record, end, record.length);
        return MessageDigest.isEqual(mac, mac(record, sequence, sealed)) ? withoutPadding(decrypt(record, end)) : null;
    }

    private byte[] openPlain(byte[] record, long sequence) throws GeneralSecurityException {
        byte[] macked = withoutPadding(decrypt(record, record.length));
        if (macked == null || macked.length < suite.macBytes()) {
            return null;
        }
        int end = macked.length - suite.macBytes();
        byte[] content = Arrays.copyOf(macked, end);
        byte[] mac = Arrays.copyOfRange(macked, end, macked.length);
        return MessageDigest.isEqual(mac, mac(record, sequence, content)) ? content : null;
    }

    private byte[] decrypt(byte[] record, int end) throws GeneralSecurityException {
        int blocks = Records.HEADER_BYTES + suite.blockBytes();
        Cipher cipher = Cipher.getInstance(suite.tripleDes() ? "DESede/CBC/NoPadding" : "AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(record, Records.HEADER_BYTES, suite.blockBytes()));
        return cipher.doFinal(record, blocks, Math.max(0, end - blocks));
    }

    /** Each byte of the padding, its length included, has the padding's length for its value; null if that is not so. */
    private static byte[] withoutPadding(byte[] padded) {
        int last = padded.length - 1;
        int padding = last < 0 ? 0 : padded[last] & 0xff;
        int content = last - padding;
        if (content < 0) {
            return null;
        }
        for (int i = content; i < last; i++) {
            if ((padded[i] & 0xff) != padding) {
                return null;
            }
        }
        return Arrays.copyOf(padded, content);
    }

    private byte[] mac(byte[] record, long sequence, byte[] covered) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(suite.mac());
        mac.init(macKey);
        mac.update(ByteBuffer.allocate(13)
                .putLong(sequence)
                .put(record, 0, 3)
                .putShort((short) covered.length)
                .array());
        return mac.doFinal(covered);
    }
}
