package org.wirelapse.analysis.capture;

/** Recognises compressed files by their first bytes. */
final class Compressions {
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int ZSTD_MAGIC = 0x28b52ffd;
    private static final int LZ4_MAGIC = 0x04224d18;

    private Compressions() {}

    /**
     * What the first four bytes announce.
     *
     * @param bytes at least four
     */
    static FileFacts.Compression of(byte[] bytes) {
        int word = Words.BIG_ENDIAN.word(bytes, 0);
        if (word >>> 16 == GZIP_MAGIC) {
            return FileFacts.Compression.GZIP;
        }
        return word == ZSTD_MAGIC
                ? FileFacts.Compression.ZSTD
                : word == LZ4_MAGIC ? FileFacts.Compression.LZ4 : FileFacts.Compression.NONE;
    }
}
