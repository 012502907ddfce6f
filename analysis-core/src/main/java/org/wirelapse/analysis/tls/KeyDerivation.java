package org.wirelapse.analysis.tls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes keys of secrets: HKDF of TLS 1.3 (RFC 8446 §7.1) and the PRF of TLS 1.2 (RFC 5246 §5). */
final class KeyDerivation {
    private final String macName;

    KeyDerivation(CipherSuite suite) {
        macName = "Hmac" + suite.hash().replace("-", "");
    }

    /** HKDF-Expand-Label with an empty context. */
    byte[] expandLabel(byte[] secret, String label, int length) throws GeneralSecurityException {
        byte[] name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        byte[] info = ByteBuffer.allocate(4 + name.length)
                .putShort((short) length)
                .put((byte) name.length)
                .put(name)
                .put((byte) 0)
                .array();
        Mac mac = mac(secret);
        byte[] output = new byte[0];
        byte[] block = new byte[0];
        // RFC 5869 §2.3
        for (int i = 1; output.length < length; i++) {
            mac.update(block);
            mac.update(info);
            block = mac.doFinal(new byte[] {(byte) i});
            output = join(output, block);
        }
        return Arrays.copyOf(output, length);
    }

    /** P_hash with the label and seed joined. */
    byte[] prf(byte[] secret, String label, byte[] seed, int length) throws GeneralSecurityException {
        byte[] labelAndSeed = join(label.getBytes(StandardCharsets.US_ASCII), seed);
        Mac mac = mac(secret);
        byte[] output = new byte[0];
        byte[] a = labelAndSeed;
        while (output.length < length) {
            a = mac.doFinal(a);
            mac.update(a);
            output = join(output, mac.doFinal(labelAndSeed));
        }
        return Arrays.copyOf(output, length);
    }

    private Mac mac(byte[] secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(macName);
        mac.init(new SecretKeySpec(secret, macName));
        return mac;
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
