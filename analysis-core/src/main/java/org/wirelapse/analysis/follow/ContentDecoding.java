package org.wirelapse.analysis.follow;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes content codings (RFC 9110 §8.4.1). */
final class ContentDecoding {
    private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "deflate", "zstd");
    /** More codings than anyone applies; each costs memory. */
    private static final int MOST_CODINGS = 4;

    private ContentDecoding() {}

    /** True if all of them can be undone. */
    static boolean known(List<String> codings) {
        return codings.size() <= MOST_CODINGS && KNOWN.containsAll(codings);
    }

    /**
     * What was there before the codings were applied in that order; they must be {@link #known}. Reading it fails with a {@link
     * DamagedException}.
     */
    static InputStream undo(InputStream in, List<String> codings) throws DamagedException {
        try {
            InputStream undone = in;
            for (int i = codings.size() - 1; i >= 0; i--) {
                undone = undo(undone, codings.get(i));
            }
            return new Decoded(undone);
        } catch (IOException e) {
            throw new DamagedException(e);
        }
    }

    private static InputStream undo(InputStream in, String coding) throws IOException {
        return switch (coding) {
            case "deflate" -> inflate(in);
            case "zstd" -> new ZstdInputStream(in);
            default -> new GZIPInputStream(in);
        };
    }

    /** Coded data that is none. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(Exception cause) {
            super(cause);
        }
    }

    /** Tells faults of coded data from those of where it is written to. */
    private static final class Decoded extends FilterInputStream {
        Decoded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws DamagedException {
            try {
                return super.read(target, offset, length);
            } catch (UncheckedIOException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                // Damaged Zstandard data shows as exceptions that are not checked.
                throw new DamagedException(e);
            }
        }
    }

    /** Some send deflated data without the zlib format around it (RFC 9110 §8.4.1.2), whose first byte says method 8 (RFC 1950 §2.2). */
    private static InputStream inflate(InputStream in) throws IOException {
        PushbackInputStream peek = new PushbackInputStream(in, 2);
        int method = peek.read();
        int flags = peek.read();
        boolean zlib = (method & 0x0f) == 8 && (method << 8 | flags) % 31 == 0;
        for (int value : new int[] {flags, method}) {
            if (value >= 0) {
                peek.unread(value);
            }
        }
        return new InflaterInputStream(peek, new Inflater(!zlib));
    }
}
