package org.wirelapse.analysis.flow;

import java.util.Arrays;

/** A list of longs that grows without moving what it holds: eight bytes an entry, read by other threads below a size they were handed. */
final class LongColumn {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;

    /** Volatile for readers that come while it grows. */
    private volatile long[][] chunks = new long[16][];

    private int size;

    void add(long value) {
        int chunk = size >>> CHUNK_BITS;
        if ((size & CHUNK - 1) == 0) {
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
            }
            chunks[chunk] = new long[CHUNK];
        }
        chunks[chunk][size & CHUNK - 1] = value;
        size++;
    }

    long get(int index) {
        return chunks[index >>> CHUNK_BITS][index & CHUNK - 1];
    }

    int size() {
        return size;
    }
}
