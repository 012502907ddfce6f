package org.wirelapse.analysis.capture;

import java.util.zip.ZipException;

/**
 * Unpacks one LZ4 block: sequences of literals and of copies of what came before (LZ4 block format). Lengths of 15 in a sequence's first
 * byte go on in the bytes behind, each of which is added until one is not 255.
 */
final class Lz4Block {
    /** How far back copies reach. */
    static final int MOST_DISTANCE = 0xffff;

    private static final int SHORTEST_COPY = 4;
    private static final int LONG = 15;

    private final byte[] packed;
    private final byte[] target;
    private final int limit;
    private int from;
    private int to;

    private Lz4Block(byte[] packed, byte[] target, int to, int limit) {
        this.packed = packed;
        this.target = target;
        this.to = to;
        this.limit = limit;
    }

    /**
     * Unpacks a block.
     *
     * @param packed the block
     * @param target holds what came before, from index 0 on
     * @param at where to go on in it
     * @param limit index that must not be reached behind
     * @return index behind what was unpacked
     * @throws ZipException if the block is damaged
     */
    static int unpack(byte[] packed, byte[] target, int at, int limit) throws ZipException {
        Lz4Block block = new Lz4Block(packed, target, at, limit);
        while (block.from < packed.length) {
            block.sequence();
        }
        return block.to;
    }

    private void sequence() throws ZipException {
        int token = next();
        copyLiterals(length(token >>> 4));
        if (from == packed.length) {
            // The last sequence has literals only.
            return;
        }
        int distance = next() | next() << 8;
        copyBack(distance, length(token & LONG) + SHORTEST_COPY);
    }

    private int length(int begun) throws ZipException {
        int length = begun;
        int more = begun == LONG ? 255 : 0;
        while (more == 255 && length <= limit) {
            more = next();
            length += more;
        }
        return length;
    }

    private void copyLiterals(int length) throws ZipException {
        check(length <= packed.length - from && length <= limit - to);
        System.arraycopy(packed, from, target, to, length);
        from += length;
        to += length;
    }

    /** Byte by byte, for a copy may overlap itself. */
    private void copyBack(int distance, int length) throws ZipException {
        check(distance > 0 && distance <= to && length <= limit - to);
        for (int end = to + length; to < end; to++) {
            target[to] = target[to - distance];
        }
    }

    private int next() throws ZipException {
        check(from < packed.length);
        return packed[from++] & 0xff;
    }

    private static void check(boolean holds) throws ZipException {
        if (!holds) {
            throw new ZipException("damaged LZ4 block");
        }
    }
}
