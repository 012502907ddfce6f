package org.wirelapse.analysis.tls;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES in CCM mode (RFC 3610), which the JDK does not offer: counter mode hides the content, a MAC by cipher block chaining over nonce,
 * additional data and content protects it.
 */
final class AesCcm {
    private static final int BLOCK_BYTES = 16;
    /** In the first byte of the MAC's first block: there is additional data. */
    private static final int WITH_ADDITIONAL_DATA = 0x40;

    private final SecretKeySpec key;
    private final int tagBytes;

    /**
     * A key.
     *
     * @param tagBytes length of the tag, an even number from 4 to 16
     */
    AesCcm(SecretKeySpec key, int tagBytes) {
        this.key = key;
        this.tagBytes = tagBytes;
    }

    /**
     * Opens a sealed content.
     *
     * @param nonce 7 to 13 bytes
     * @param additional what was protected besides, less than 65,280 bytes of it, not empty
     * @param source holds content and tag
     * @return the content, or null if it was not sealed under this key
     * @throws GeneralSecurityException if the JDK cannot do it
     */
    byte[] open(byte[] nonce, byte[] additional, byte[] source, int from, int length) throws GeneralSecurityException {
        int contentBytes = length - tagBytes;
        // The key stream's first block hides the tag, the next ones the content.
        byte[] hidden = new byte[BLOCK_BYTES + contentBytes];
        System.arraycopy(source, from + contentBytes, hidden, 0, tagBytes);
        System.arraycopy(source, from, hidden, BLOCK_BYTES, contentBytes);
        Cipher counter = Cipher.getInstance("AES/CTR/NoPadding");
        counter.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(block(nonce, 0, 0)));
        byte[] open = counter.doFinal(hidden);
        byte[] content = Arrays.copyOfRange(open, BLOCK_BYTES, open.length);
        byte[] expected = Arrays.copyOf(mac(nonce, additional, content), tagBytes);
        return MessageDigest.isEqual(expected, Arrays.copyOf(open, tagBytes)) ? content : null;
    }

    private byte[] mac(byte[] nonce, byte[] additional, byte[] content) throws GeneralSecurityException {
        int flags = WITH_ADDITIONAL_DATA | (tagBytes - 2) / 2 << 3;
        int additionalBytes = wholeBlocks(Short.BYTES + additional.length);
        ByteBuffer blocks = ByteBuffer.allocate(BLOCK_BYTES + additionalBytes + wholeBlocks(content.length));
        blocks.put(block(nonce, flags, content.length));
        blocks.putShort((short) additional.length).put(additional);
        blocks.position(BLOCK_BYTES + additionalBytes).put(content);
        Cipher chain = Cipher.getInstance("AES/CBC/NoPadding");
        chain.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK_BYTES]));
        byte[] chained = chain.doFinal(blocks.array());
        return Arrays.copyOfRange(chained, chained.length - BLOCK_BYTES, chained.length);
    }

    /** Flags, of which the lowest say how long the number is; the nonce; a number in what is left (RFC 3610 §2.2, §2.3). */
    private static byte[] block(byte[] nonce, int flags, int number) {
        int numberBytes = BLOCK_BYTES - 1 - nonce.length;
        byte[] block = new byte[BLOCK_BYTES];
        block[0] = (byte) (flags | numberBytes - 1);
        System.arraycopy(nonce, 0, block, 1, nonce.length);
        for (int i = 0; i < Math.min(numberBytes, Integer.BYTES); i++) {
            block[BLOCK_BYTES - 1 - i] = (byte) (number >>> 8 * i);
        }
        return block;
    }

    private static int wholeBlocks(int bytes) {
        return (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES * BLOCK_BYTES;
    }
}
