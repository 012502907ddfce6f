package org.wirelapse.analysis.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcapReaderTest {
    private static final int MICROSECONDS = 0xa1b2c3d4;
    private static final int NANOSECONDS = 0xa1b23c4d;
    private static final byte[] FRAME = {1, 2, 3, 4, 5};

    @TempDir
    private Path folder;

    private ReadBack read(CaptureWriter writer) throws IOException {
        return ReadBack.of(writer.writeTo(folder.resolve("x.pcap")));
    }

    @ParameterizedTest
    @ValueSource(ints = {MICROSECONDS, NANOSECONDS})
    void readsBothByteOrdersAndResolutions(int magic) throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            ReadBack got =
                    read(CaptureWriter.pcap(order, magic, 113, 65_535).record(3_000_000_000L, 123_456, FRAME, 900));
            ReadBack.Item item = got.records().get(0);
            long fractionNs = magic == NANOSECONDS ? 123_456 : 123_456_000;
            assertEquals(3_000_000_000_000_000_000L + fractionNs, item.timestampNs());
            assertEquals(113, item.linkType());
            assertEquals(900, item.originalLength());
            assertEquals(40, RecordPosition.offset(item.framePosition()));
            assertArrayEquals(FRAME, item.frame());
            assertEquals(List.of(), got.problems());
        }
    }

    @Test
    void readsTheLongRecordHeadersOfKuznetzovsVariant() throws IOException {
        CaptureWriter writer = CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 0xa1b2cd34, 1, 65_535);
        writer.record(7, 1, new byte[0], 5);
        byte[] bytes = writer.toBytes();
        bytes[32] = 5;
        ReadBack got = read(CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 0xa1b2cd34, 1, 65_535)
                .raw(java.util.Arrays.copyOfRange(bytes, 24, 40))
                .raw(new byte[8])
                .raw(FRAME));
        assertArrayEquals(FRAME, got.records().get(0).frame());
        assertEquals(7_000_001_000L, got.times().get(0));
    }

    @Test
    void leavesFrameCheckBitsOutOfTheLinkType() throws IOException {
        ReadBack got = read(CaptureWriter.pcap(ByteOrder.BIG_ENDIAN, 0x24000001).record(1, 0, FRAME));
        assertEquals(1, got.records().get(0).linkType());
    }

    @Test
    void showsRecordsThatSpanBlocksWhole() throws IOException {
        CaptureWriter writer = CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 1);
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] frame = new byte[60_001];
            java.util.Arrays.fill(frame, (byte) i);
            frames.add(frame);
            writer.record(i, 0, frame);
        }
        ReadBack got = read(writer);
        assertEquals(60, got.records().size());
        for (int i = 0; i < 60; i++) {
            assertArrayEquals(frames.get(i), got.records().get(i).frame());
        }
    }

    @Test
    void keepsWhatStandsBeforeATruncatedRecord() throws IOException {
        ReadBack got = read(CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 1)
                .record(1, 0, FRAME)
                .raw(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 0, 99, 0, 0, 0, 7}));
        assertEquals(1, got.records().size());
        assertEquals(List.of(CaptureProblem.Code.TRUNCATED_RECORD), got.problemCodes());
        assertEquals(45, got.problems().get(0).offset());
    }

    @Test
    void findsTheRecordsBehindADamagedLength() throws IOException {
        CaptureWriter writer = CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 1);
        for (int i = 0; i < 20; i++) {
            writer.record(1000 + i, 0, new byte[100]);
        }
        byte[] bytes = writer.toBytes();
        bytes[24 + 3 * 116 + 11] = 0x7f;
        java.nio.file.Files.write(folder.resolve("bad.pcap"), bytes);
        ReadBack got = ReadBack.of(folder.resolve("bad.pcap"));
        assertEquals(List.of(CaptureProblem.Code.BAD_LENGTH), got.problemCodes());
        assertEquals(19, got.records().size());
        assertEquals(1019 * 1_000_000_000L, got.times().get(18));
    }

    @Test
    void givesUpQuietlyWhereNoRecordFollowsTheDamage() throws IOException {
        byte[] noise = new byte[300_000];
        new java.util.Random(7).nextBytes(noise);
        noise[11] = 0x7f;
        ReadBack got = read(CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 1)
                .record(1, 0, FRAME)
                .raw(noise));
        assertEquals(1, got.records().size());
        assertTrue(got.problemCodes().contains(CaptureProblem.Code.BAD_LENGTH));
    }

    @Test
    void swapsTheLengthsOfVersionsBefore23() throws IOException {
        CaptureWriter writer = CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 1).record(1, 0, FRAME, 50);
        byte[] bytes = writer.toBytes();
        bytes[6] = 2;
        bytes[32] = 50;
        bytes[36] = 5;
        java.nio.file.Files.write(folder.resolve("old.pcap"), bytes);
        ReadBack got = ReadBack.of(folder.resolve("old.pcap"));
        assertArrayEquals(FRAME, got.records().get(0).frame());
        assertEquals(50, got.records().get(0).originalLength());
    }
}
