package org.wirelapse.analysis.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gathers the TLS key logs that a pcapng file carries in decryption secrets blocks (draft-ietf-opsawg-pcapng §4.7), within bounds. */
final class KeyLogBlocks {
    /** "TLSK", the secrets type of a key log in NSS format. */
    private static final int TLS_KEY_LOG = 0x544c534b;

    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_BLOCKS = 65_536;

    private final List<String> texts = new ArrayList<>();
    private int bytesKept;

    /**
     * Keeps a block's text if it is a TLS key log.
     *
     * @param body index of the block's body, which has at least 8 bytes
     * @param end index behind the body
     */
    synchronized void add(Words words, byte[] bytes, int body, int end) {
        long claimed = words.unsigned(bytes, body + 4);
        int length = (int) Math.min(claimed, end - body - 8);
        boolean room = length <= MOST_BYTES - bytesKept && texts.size() < MOST_BLOCKS;
        if (words.word(bytes, body) == TLS_KEY_LOG && room) {
            texts.add(new String(bytes, body + 8, length, StandardCharsets.ISO_8859_1));
            bytesKept += length;
        }
    }

    synchronized List<String> copy() {
        return List.copyOf(texts);
    }
}
