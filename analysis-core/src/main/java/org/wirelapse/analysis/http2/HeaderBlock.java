package org.wirelapse.analysis.http2;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A header block that is put together from a HEADERS or PUSH_PROMISE frame and the CONTINUATION frames behind it (RFC 9113 §4.3). */
final class HeaderBlock {
    /** Longer blocks are passed over. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int PRIORITY_BYTES = 5;
    private static final int PROMISED_BYTES = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long start;
    private final int stream;
    private final boolean endStream;
    private final boolean promise;
    private int promised;
    private boolean damaged;

    private HeaderBlock(FrameReader frame, boolean promise) {
        start = frame.start();
        stream = frame.streamId();
        endStream = !promise && frame.flag(FrameType.FLAG_END_STREAM);
        this.promise = promise;
    }

    static HeaderBlock ofHeaders(FrameReader frame) {
        HeaderBlock block = new HeaderBlock(frame, false);
        block.add(frame.payload(MOST_BYTES), frame.flag(FrameType.FLAG_PRIORITY) ? PRIORITY_BYTES : 0);
        return block;
    }

    static HeaderBlock ofPromise(FrameReader frame) {
        HeaderBlock block = new HeaderBlock(frame, true);
        byte[] payload = frame.payload(MOST_BYTES);
        block.add(payload, PROMISED_BYTES);
        block.promised = block.damaged ? 0 : ByteBuffer.wrap(payload).getInt() & 0x7fffffff;
        return block;
    }

    /** Adds a CONTINUATION frame. */
    void add(FrameReader frame) {
        add(frame.payload(MOST_BYTES), 0);
    }

    private void add(byte[] payload, int skip) {
        damaged |= payload == null || payload.length < skip || bytes.size() + payload.length > MOST_BYTES;
        if (!damaged) {
            bytes.write(payload, skip, payload.length - skip);
        }
    }

    /** The block, or null if it is not whole. */
    byte[] bytes() {
        return damaged ? null : bytes.toByteArray();
    }

    /** Stream offset of its first frame. */
    long start() {
        return start;
    }

    /** The stream that it was sent on. */
    int stream() {
        return stream;
    }

    boolean endStream() {
        return endStream;
    }

    /** True if it holds a request that the server makes up. */
    boolean promise() {
        return promise;
    }

    /** The stream that the promised response will come on. */
    int promised() {
        return promised;
    }
}
