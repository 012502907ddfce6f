package org.wirelapse.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.analysis.capture.CaptureFiles;
import org.wirelapse.analysis.capture.CaptureWriter;
import org.wirelapse.analysis.capture.LinkType;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.wire.PacketBuilder;

@EnabledIf(value = "countsAllocation", disabledReason = "this Java machine does not count what a thread allocates")
class IndexerAllocationTest {
    private static final int PACKETS = 200_000;
    /** A row of a segment log, a frame position, and the share of half-filled blocks. */
    private static final long MOST_BYTES_PER_PACKET = 150;

    @TempDir
    private Path folder;

    static boolean countsAllocation() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean;
    }

    @Test
    void indexesWithoutAnObjectPerPacket() throws IOException {
        CaptureWriter writer = CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, LinkType.RAW);
        byte[][] packets = {
            PacketBuilder.v4().ends(1, 50_000, 2, 80).ip(),
            PacketBuilder.v6().ends(2, 80, 1, 50_000).ip()
        };
        for (int i = 0; i < PACKETS; i++) {
            writer.record(i / 1000, 0, packets[i % packets.length]);
        }
        try (CaptureFiles files = CaptureFiles.open(List.of(writer.writeTo(folder.resolve("x.pcap"))))) {
            Indexer indexer = new Indexer(files);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long thread = Thread.currentThread().getId();
            long before = threads.getThreadAllocatedBytes(thread);
            indexer.advance(Progress.NONE);
            long perPacket = (threads.getThreadAllocatedBytes(thread) - before) / PACKETS;
            assertTrue(perPacket < MOST_BYTES_PER_PACKET, perPacket + " bytes a packet");
        }
    }
}
