package org.wirelapse.analysis.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Unpacks LZ4 frames (LZ4 frame format 1.6). Its checksums are not looked at: what was damaged shows as damage of the capture.
 *
 * <p>Invariant: {@code buffer[0, end)} holds what blocks may refer back to, and the block that is being read from {@code at} on.
 */
final class Lz4Input extends InputStream {
    private static final int MAGIC = 0x184d2204;
    /** Frames whose magic differs in the last digit only are to be passed over. */
    private static final int SKIPPED_MAGIC = 0x184d2a50;

    private static final int VERSION_1 = 0x40;
    private static final int VERSION = 0xc0;
    private static final int BLOCKS_ALONE = 0x20;
    private static final int BLOCK_CHECKSUMS = 0x10;
    private static final int CONTENT_SIZE = 0x08;
    private static final int CONTENT_CHECKSUM = 0x04;
    private static final int DICTIONARY = 0x01;
    private static final int STORED = 0x80000000;

    private final InputStream in;
    private byte[] block = {};
    private byte[] buffer = {};
    private int at;
    private int end;
    private int flags;
    private int mostBlockBytes;
    private boolean inFrame;
    private boolean over;

    Lz4Input(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == end && !over) {
            advance();
        }
        if (at == end) {
            return -1;
        }
        int copied = Math.min(length, end - at);
        System.arraycopy(buffer, at, target, offset, copied);
        at += copied;
        return copied;
    }

    private void advance() throws IOException {
        if (inFrame) {
            nextBlock();
        } else {
            nextFrame();
        }
    }

    private void nextFrame() throws IOException {
        byte[] magic = in.readNBytes(Integer.BYTES);
        if (magic.length == 0) {
            over = true;
            return;
        }
        int word = magic.length < Integer.BYTES ? 0 : Words.LITTLE_ENDIAN.word(magic, 0);
        if ((word & ~0xf) == SKIPPED_MAGIC) {
            in.skipNBytes(Integer.toUnsignedLong(word()));
        } else if (word == MAGIC) {
            beginFrame();
        } else {
            throw new ZipException("no LZ4 frame where one should begin");
        }
    }

    private void beginFrame() throws IOException {
        byte[] descriptor = bytes(2);
        flags = descriptor[0];
        int size = descriptor[1] >> 4 & 7;
        if ((flags & VERSION) != VERSION_1 || size < 4 || (flags & DICTIONARY) != 0) {
            throw new ZipException("an LZ4 frame of a kind that is not known");
        }
        bytes((flags & CONTENT_SIZE) == 0 ? 1 : Long.BYTES + 1);
        // 4 to 7 stand for 64 KiB, 256 KiB, 1 MiB and 4 MiB.
        mostBlockBytes = 1 << 8 + 2 * size;
        buffer = new byte[Lz4Block.MOST_DISTANCE + mostBlockBytes];
        at = 0;
        end = 0;
        inFrame = true;
    }

    private void nextBlock() throws IOException {
        int size = word();
        if (size == 0) {
            bytes((flags & CONTENT_CHECKSUM) == 0 ? 0 : Integer.BYTES);
            inFrame = false;
            return;
        }
        int length = size & ~STORED;
        if (length > mostBlockBytes) {
            throw new ZipException("an LZ4 block longer than its frame says");
        }
        block = bytes(length);
        bytes((flags & BLOCK_CHECKSUMS) == 0 ? 0 : Integer.BYTES);
        keepHistory();
        if ((size & STORED) != 0) {
            System.arraycopy(block, 0, buffer, end, length);
            end += length;
        } else {
            end = Lz4Block.unpack(block, buffer, end, end + mostBlockBytes);
        }
    }

    /** Moves what the next block may refer to, to the buffer's begin. */
    private void keepHistory() {
        int kept = (flags & BLOCKS_ALONE) != 0 ? 0 : Math.min(end, Lz4Block.MOST_DISTANCE);
        System.arraycopy(buffer, end - kept, buffer, 0, kept);
        at = kept;
        end = kept;
    }

    private int word() throws IOException {
        return Words.LITTLE_ENDIAN.word(bytes(Integer.BYTES), 0);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("LZ4 data ends early");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
