package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a file's bytes as stored. A thread of its own begins when told, so that the hash costs a second processor and no time; what
 * the file has gained since then is added when the hash is asked for.
 */
final class StoredHash {
    private static final int BLOCK_BYTES = 64 << 10;

    private final FileBytes file;
    private final MessageDigest digest = sha256();
    private final byte[] block = new byte[BLOCK_BYTES];
    private final Thread ahead = new Thread(this::runAhead, "capture-sha256");
    private long hashedBytes;

    /** True once the thread has been started; told by one thread only. */
    private boolean begun;

    StoredHash(FileBytes file) {
        this.file = file;
        ahead.setDaemon(true);
    }

    /** Begins to hash in the background, unless it has begun before. */
    void begin() {
        if (!begun) {
            begun = true;
            ahead.start();
        }
    }

    private void runAhead() {
        try {
            extend();
        } catch (IOException e) {
            // Closed before the hash was ready, or unreadable: whoever asks for the result meets the same and is told.
        }
    }

    private synchronized void extend() throws IOException {
        int read;
        while ((read = file.read(hashedBytes, block, 0, BLOCK_BYTES)) > 0) {
            digest.update(block, 0, read);
            hashedBytes += read;
        }
    }

    /** Hash of the bytes so far, and their number. */
    record Result(long bytes, String hex) {}

    /** Hashes what is left, waiting where that has to be, and gives the result. */
    synchronized Result result() throws IOException {
        extend();
        try {
            MessageDigest soFar = (MessageDigest) digest.clone();
            return new Result(hashedBytes, HexFormat.of().formatHex(soFar.digest()));
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("the platform's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
