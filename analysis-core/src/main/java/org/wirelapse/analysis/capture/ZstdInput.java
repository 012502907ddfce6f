package org.wirelapse.analysis.capture;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Unpacks Zstandard frames (RFC 8878), and reports damage as other formats do. */
final class ZstdInput extends FilterInputStream {
    ZstdInput(InputStream in) {
        super(new ZstdInputStream(in));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Damaged data makes the decoder throw exceptions of several kinds, none of them checked. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (RuntimeException e) {
            ZipException damage = new ZipException("damaged Zstandard data");
            damage.initCause(e);
            throw damage;
        }
    }
}
