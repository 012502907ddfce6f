package org.wirelapse.fuzzing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Takes the input as what two hosts said to each other, in segments of a sound TCP connection: what reads HTTP, HTTP/2, TLS and
 * WebSocket is reached without having to guess headers. Each piece of the input has two bytes before it: which side speaks, and how much.
 */
public final class PayloadFuzzer {
    private static final int PCAP_MAGIC = 0xa1b2c3d4;
    /** Packets begin with the IP header. */
    private static final int LINK_TYPE_RAW = 101;

    private static final int HEADERS_BYTES = 40;
    private static final int MOST_PIECE_BYTES = 255;
    private static final int[] ADDRESSES = {0x0a000005, 0x0a000009};
    private static final short[] PORTS = {(short) 50_000, 80};
    private static final int SYN = 2, ACK = 16;

    private final ByteBuffer capture;
    private final int[] next = {1_000, 9_000};
    private int timeMs;

    private PayloadFuzzer(int inputBytes) {
        int packets = 3 + inputBytes / 2 + 1;
        capture = ByteBuffer.allocate(24 + packets * (16 + HEADERS_BYTES) + inputBytes);
        capture.putInt(PCAP_MAGIC).putShort((short) 2).putShort((short) 4);
        capture.putLong(0).putInt(65_535).putInt(LINK_TYPE_RAW);
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        PayloadFuzzer talk = new PayloadFuzzer(input.length);
        talk.open();
        for (int at = 0; at + 2 < input.length; ) {
            int length = Math.min(input[at + 1] & MOST_PIECE_BYTES, input.length - at - 2);
            talk.segment(input[at] & 1, ACK, Arrays.copyOfRange(input, at + 2, at + 2 + length));
            at += 2 + length;
        }
        WholeAnalysis.of(Arrays.copyOf(talk.capture.array(), talk.capture.position()));
    }

    private void open() {
        segment(0, SYN, new byte[0]);
        next[0]++;
        segment(1, SYN | ACK, new byte[0]);
        next[1]++;
        segment(0, ACK, new byte[0]);
    }

    private void segment(int side, int flags, byte[] payload) {
        int length = HEADERS_BYTES + payload.length;
        timeMs += 10;
        capture.putInt(timeMs / 1_000)
                .putInt(timeMs % 1_000 * 1_000)
                .putInt(length)
                .putInt(length);
        capture.put((byte) 0x45).put((byte) 0).putShort((short) length).putInt(0);
        capture.put((byte) 64).put((byte) 6).putShort((short) 0);
        capture.putInt(ADDRESSES[side]).putInt(ADDRESSES[1 - side]);
        capture.putShort(PORTS[side]).putShort(PORTS[1 - side]);
        capture.putInt(next[side]).putInt((flags & ACK) == 0 ? 0 : next[1 - side]);
        capture.put((byte) 0x50).put((byte) flags).putShort((short) 64_240).putInt(0);
        capture.put(payload);
        next[side] += payload.length;
    }
}
