package org.wirelapse.analysis.capture;

import java.io.IOException;

/** Random access to the bytes of the opened capture files. Safe for use by several threads. */
public interface CaptureBytes {
    /**
     * Copies bytes of a capture file.
     *
     * @param position where to begin: a {@link RecordPosition}, which names file and offset
     * @param target receives the bytes
     * @param offset first index in {@code target}
     * @param length how many bytes are wanted
     * @return how many bytes were there, fewer than {@code length} only where the file has ended (or was cut short while open)
     * @throws IOException if the file cannot be read
     */
    int read(long position, byte[] target, int offset, int length) throws IOException;
}
