package org.wirelapse.analysis.tls;

import static org.wirelapse.analysis.tls.KeyLog.Label;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wirelapse.analysis.flow.Direction;

/** The keys that one direction goes through: in TLS 1.3 those of the handshake, then those of the data, renewed at will. */
final class Epochs {
    /** A peer may renew its keys at any time (RFC 8446 §4.6.3); more often than this no one does. */
    private static final int MOST_EPOCHS = 1 << 12;

    private final CipherSuite suite;
    private final KeyDerivation derivation;
    private final List<RecordCipher> ciphers = new ArrayList<>();
    /** Secret of the last epoch, from which the next follows; null where none does. */
    private byte[] lastSecret;

    private Epochs(CipherSuite suite) {
        this.suite = suite;
        derivation = new KeyDerivation(suite);
    }

    /**
     * The keys of a direction.
     *
     * @param secrets what the key log has for this connection
     * @return null if it has not what this direction needs
     */
    static Epochs of(Direction direction, Hello client, Hello server, Map<Label, byte[]> secrets) {
        Epochs epochs = new Epochs(CipherSuite.of(server.cipherSuite()));
        try {
            boolean tls13 = server.version() == TlsVersion.TLS_1_3.wire();
            if (tls13) {
                epochs.addTrafficSecrets(direction, secrets);
            } else {
                epochs.addMasterSecret(direction, client, server, secrets.get(Label.CLIENT_RANDOM));
            }
        } catch (GeneralSecurityException e) {
            return null;
        }
        return epochs.ciphers.isEmpty() ? null : epochs;
    }

    /** The cipher of an epoch, or null if there is none. */
    RecordCipher cipher(int epoch) {
        try {
            while (lastSecret != null && epoch >= ciphers.size() && epoch < MOST_EPOCHS) {
                addTrafficSecret(derivation.expandLabel(lastSecret, "traffic upd", suite.hashBytes()));
            }
        } catch (GeneralSecurityException e) {
            lastSecret = null;
        }
        return epoch < ciphers.size() ? ciphers.get(epoch) : null;
    }

    private void addTrafficSecrets(Direction direction, Map<Label, byte[]> secrets) throws GeneralSecurityException {
        boolean client = direction == Direction.CLIENT_TO_SERVER;
        List<Label> labels = client
                ? List.of(
                        Label.CLIENT_EARLY_TRAFFIC_SECRET,
                        Label.CLIENT_HANDSHAKE_TRAFFIC_SECRET,
                        Label.CLIENT_TRAFFIC_SECRET_0)
                : List.of(Label.SERVER_HANDSHAKE_TRAFFIC_SECRET, Label.SERVER_TRAFFIC_SECRET_0);
        for (byte[] secret :
                labels.stream().map(secrets::get).filter(Objects::nonNull).toList()) {
            addTrafficSecret(secret);
        }
        if (!secrets.containsKey(labels.get(labels.size() - 1))) {
            lastSecret = null;
        }
    }

    private void addTrafficSecret(byte[] secret) throws GeneralSecurityException {
        byte[] key = derivation.expandLabel(secret, "key", suite.keyBytes());
        byte[] iv = derivation.expandLabel(secret, "iv", AeadCipher.NONCE_BYTES);
        ciphers.add(new AeadCipher(suite, true, key, iv));
        lastSecret = secret;
    }

    /** Cuts the key block (RFC 5246 §6.3): MAC keys, keys, initialization vectors, the client's before the server's. */
    private void addMasterSecret(Direction direction, Hello client, Hello server, byte[] master)
            throws GeneralSecurityException {
        if (master == null) {
            return;
        }
        int macBytes = suite.cbc() ? suite.macBytes() : 0;
        int ivBytes = suite.gcm() || suite.ccm() ? AeadCipher.SALT_BYTES : AeadCipher.NONCE_BYTES;
        byte[] seed = KeyDerivation.join(server.random(), client.random());
        int length = 2 * (macBytes + suite.keyBytes() + ivBytes);
        ByteBuffer block = ByteBuffer.wrap(derivation.prf(master, "key expansion", seed, length));
        int side = direction.ordinal();
        byte[] macKey = cut(block, side, macBytes);
        byte[] key = cut(block, side, suite.keyBytes());
        byte[] iv = cut(block, side, ivBytes);
        ciphers.add(
                suite.cbc()
                        ? new CbcCipher(suite, server.has(Hello.ENCRYPT_THEN_MAC), key, macKey)
                        : new AeadCipher(suite, false, key, iv));
    }

    /** Takes one of the next two parts of a key block. */
    private static byte[] cut(ByteBuffer block, int side, int bytes) {
        byte[] part = new byte[bytes];
        block.get(block.position() + side * bytes, part);
        block.position(block.position() + 2 * bytes);
        return part;
    }
}
