package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The body of a pcapng block while it is put together, in little-endian order; used again for each block. */
final class PcapngBody {
    /** An option's length has 16 bits; a text is cut, so that it ends on a whole character, well before. */
    private static final int LONGEST_TEXT = 16 << 10;

    private ByteBuffer bytes = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

    void word(int value) {
        room(4).putInt(value);
    }

    void doubleWord(long value) {
        room(8).putLong(value);
    }

    void halves(int first, int second) {
        room(4).putShort((short) first).putShort((short) second);
    }

    /** Bytes, filled up with zeros to a multiple of 4. */
    void bytes(byte[] value) {
        int padding = -value.length & 3;
        room(value.length + padding).put(value).put(new byte[padding]);
    }

    void option(int code, byte[] value) {
        halves(code, value.length);
        bytes(value);
    }

    void text(int code, String text) {
        option(code, text.substring(0, Math.min(text.length(), LONGEST_TEXT)).getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the list of options. */
    void end() {
        word(PcapngBlock.OPTION_END);
    }

    private ByteBuffer room(int count) {
        if (bytes.remaining() < count) {
            int capacity = Math.max(2 * bytes.capacity(), bytes.position() + count);
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .position(bytes.position());
        }
        return bytes;
    }

    /** Writes the block and begins the next one. */
    void writeTo(OutputStream out, int type) throws IOException {
        int total = bytes.position() + PcapngBlock.FRAME_BYTES;
        byte[] words = ByteBuffer.allocate(PcapngBlock.BODY)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(type)
                .putInt(total)
                .array();
        out.write(words);
        out.write(bytes.array(), 0, bytes.position());
        out.write(words, Integer.BYTES, Integer.BYTES);
        bytes.clear();
    }
}
