package org.wirelapse.analysis.capture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever the bytes, a file is read or refused; it never crashes the reader, and no record is handed out twice. */
class DamagedCaptureProperties {
    private Path file;

    @BeforeProperty
    void createFile() throws IOException {
        file = Files.createTempFile("damaged", ".pcap");
    }

    @AfterProperty
    void deleteFile() throws IOException {
        Files.deleteIfExists(file);
    }

    @Property(tries = 500)
    void survivesAnyBytesBehindAHeader(@ForAll @Size(max = 400) byte[] noise, @ForAll boolean ng) throws IOException {
        CaptureWriter writer = ng
                ? CaptureWriter.pcapng(ByteOrder.LITTLE_ENDIAN).describeInterface(1, 0, new byte[0])
                : CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 1);
        check(writer.raw(noise).toBytes());
    }

    @Property(tries = 500)
    void survivesChangedBytes(
            @ForAll boolean ng,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 700) Integer> places,
            @ForAll @Size(5) byte[] values,
            @ForAll @IntRange(min = 1, max = 800) int cut)
            throws IOException {
        byte[] bytes = ng ? pcapng() : pcap();
        for (int i = 0; i < places.size(); i++) {
            bytes[places.get(i) % bytes.length] = values[i];
        }
        check(Arrays.copyOf(bytes, Math.min(cut, bytes.length)));
    }

    private static byte[] pcap() {
        CaptureWriter writer = CaptureWriter.pcap(ByteOrder.BIG_ENDIAN, 1);
        for (int i = 0; i < 12; i++) {
            writer.record(1_700_000_000 + i, i, new byte[40]);
        }
        return writer.toBytes();
    }

    private static byte[] pcapng() {
        CaptureWriter writer = CaptureWriter.pcapng(ByteOrder.LITTLE_ENDIAN);
        writer.describeInterface(1, 0, writer.option(9, new byte[] {9}));
        for (int i = 0; i < 5; i++) {
            writer.enhancedPacket(0, i, new byte[40]).simplePacket(new byte[10]).oldPacket(0, i, new byte[20]);
        }
        return writer.secrets(0x544c534b, new byte[9]).toBytes();
    }

    private void check(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (CaptureFiles capture = CaptureFiles.open(List.of(file))) {
            capture.finish();
            long last = 0;
            while (capture.next()) {
                RecordCursor record = capture.record();
                assertTrue(record.framePosition > last, "each record lies behind the one before");
                last = record.framePosition;
                assertTrue(record.capturedLength <= record.originalLength, "captured is at most original");
                assertTrue(record.offset + record.capturedLength <= record.buffer.length, "inside the buffer");
                capture.packet(record.framePosition);
            }
        } catch (UnreadableCaptureException refused) {
            assertTrue(refused.getMessage().contains("at byte"), refused.getMessage());
        }
    }
}
