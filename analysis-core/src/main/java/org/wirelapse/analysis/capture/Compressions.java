package org.wirelapse.analysis.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Recognises compressed files by their first bytes, and unpacks them. */
final class Compressions {
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int ZSTD_MAGIC = 0x28b52ffd;
    private static final int LZ4_MAGIC = 0x04224d18;

    private static final int BUFFER_BYTES = 64 << 10;

    private Compressions() {}

    /**
     * The data that was compressed.
     *
     * @throws java.util.zip.ZipException if it does not even begin as the format does
     */
    static InputStream unpack(FileFacts.Compression compression, InputStream stored) throws IOException {
        return switch (compression) {
            case NONE -> stored;
            case GZIP -> new GZIPInputStream(stored, BUFFER_BYTES);
            case ZSTD -> new ZstdInput(stored);
            case LZ4 -> new Lz4Input(new BufferedInputStream(stored, BUFFER_BYTES));
        };
    }

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
