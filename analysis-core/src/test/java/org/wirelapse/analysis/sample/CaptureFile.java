package org.wirelapse.analysis.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sound capture file in memory.
 *
 * @param octets all of it
 * @param records where its records begin, in order: blocks of pcapng, packets of pcap
 */
record CaptureFile(byte[] octets, List<Integer> records) {
    private static final int ENHANCED_PACKET = 6;
    private static final int PCAP_NANOSECONDS = 0xA1B23C4D;

    /** A sample as the recorder wrote it: little-endian pcapng. */
    static CaptureFile pcapng(Path path) throws IOException {
        byte[] octets = Files.readAllBytes(path);
        ByteBuffer in = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> blocks = new ArrayList<>();
        for (int at = 0; at < octets.length; at += in.getInt(at + 4)) {
            blocks.add(at);
        }
        return new CaptureFile(octets, blocks);
    }

    /** The same packets as a pcap file with nanoseconds. */
    CaptureFile asPcap(ByteOrder order) {
        ByteBuffer in = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer out = ByteBuffer.allocate(octets.length).order(order);
        out.putInt(PCAP_NANOSECONDS).putShort((short) 2).putShort((short) 4);
        out.putInt(0).putInt(0).putInt(262144).putInt(1);
        List<Integer> packets = new ArrayList<>();
        for (int block : records) {
            if (in.getInt(block) == ENHANCED_PACKET) {
                packets.add(out.position());
                long timeNs = (long) in.getInt(block + 12) << 32 | in.getInt(block + 16) & 0xFFFF_FFFFL;
                int length = in.getInt(block + 20);
                out.putInt((int) (timeNs / 1_000_000_000)).putInt((int) (timeNs % 1_000_000_000));
                out.putInt(length).putInt(length).put(octets, block + 28, length);
            }
        }
        return new CaptureFile(Arrays.copyOf(out.array(), out.position()), packets);
    }
}
