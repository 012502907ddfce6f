package org.wirelapse.analysis.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcapngReaderTest {
    private static final byte[] FRAME = {1, 2, 3, 4, 5};
    private static final byte[] NO_OPTIONS = {};
    private static final List<ByteOrder> ORDERS = List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);

    @TempDir
    private Path folder;

    private ReadBack read(CaptureWriter writer) throws IOException {
        return ReadBack.of(writer.writeTo(folder.resolve("x.pcapng")));
    }

    @Test
    void readsAllPacketBlocksInBothByteOrders() throws IOException {
        for (ByteOrder order : ORDERS) {
            ReadBack got = read(CaptureWriter.pcapng(order)
                    .describeInterface(1, 0, NO_OPTIONS)
                    .enhancedPacket(0, 1_700_000_000_000_001L, FRAME)
                    .oldPacket(0, 1_700_000_000_000_002L, FRAME)
                    .simplePacket(FRAME));
            assertEquals(
                    List.of(1_700_000_000_000_001_000L, 1_700_000_000_000_002_000L, RecordCursor.NO_TIME), got.times());
            got.records().forEach(item -> assertArrayEquals(FRAME, item.frame()));
            assertEquals(List.of(), got.problems());
        }
    }

    @Test
    void startsInterfacesAnewInEachSection() throws IOException {
        ReadBack got = read(CaptureWriter.pcapng(ByteOrder.BIG_ENDIAN)
                .describeInterface(1, 0, NO_OPTIONS)
                .enhancedPacket(0, 1, FRAME)
                .section(ByteOrder.LITTLE_ENDIAN)
                .describeInterface(113, 0, NO_OPTIONS)
                .enhancedPacket(0, 2, FRAME));
        assertEquals(
                List.of(1, 113),
                got.records().stream().map(ReadBack.Item::linkType).toList());
    }

    @Test
    void countsTimeInTheInterfacesUnit() throws IOException {
        CaptureWriter writer = CaptureWriter.pcapng(ByteOrder.LITTLE_ENDIAN);
        byte[] nanoseconds = writer.option(9, new byte[] {9});
        byte[] halves = writer.option(9, new byte[] {(byte) 0x81});
        byte[] offset = writer.option(14, writer.doubleWord(-5));
        ReadBack got = read(writer.describeInterface(1, 0, nanoseconds)
                .describeInterface(1, 0, halves)
                .describeInterface(1, 0, offset)
                .enhancedPacket(0, 77, FRAME)
                .enhancedPacket(1, 3, FRAME)
                .enhancedPacket(2, 6_000_000, FRAME));
        assertEquals(List.of(77L, 1_500_000_000L, 1_000_000_000L), got.times());
    }

    @Test
    void cutsSimplePacketsAtTheSnapLength() throws IOException {
        CaptureWriter writer = CaptureWriter.pcapng(ByteOrder.LITTLE_ENDIAN).describeInterface(1, 3, NO_OPTIONS);
        ReadBack got = read(writer.block(3, new byte[] {100, 0, 0, 0, 7, 8, 9, 0}));
        assertArrayEquals(new byte[] {7, 8, 9}, got.records().get(0).frame());
        assertEquals(100, got.records().get(0).originalLength());
    }

    @Test
    void skipsBlocksThatCarryNoPackets() throws IOException {
        ReadBack got = read(CaptureWriter.pcapng(ByteOrder.BIG_ENDIAN)
                .describeInterface(1, 0, NO_OPTIONS)
                .block(4, new byte[8])
                .block(5, new byte[12])
                .block(0x0bad, new byte[2_000_000])
                .block(0x80000001, new byte[0])
                .enhancedPacket(0, 1, FRAME));
        assertEquals(1, got.records().size());
        assertEquals(List.of(), got.problems());
    }

    @Test
    void handsOutTlsSecrets() throws IOException {
        CaptureWriter writer = CaptureWriter.pcapng(ByteOrder.BIG_ENDIAN)
                .secrets(0x544c534b, "CLIENT_RANDOM a b\n".getBytes(StandardCharsets.US_ASCII))
                .secrets(0x57474b4c, "not TLS".getBytes(StandardCharsets.US_ASCII));
        try (CaptureFiles capture = CaptureFiles.open(List.of(writer.writeTo(folder.resolve("x.pcapng"))))) {
            capture.next();
            assertEquals(List.of("CLIENT_RANDOM a b\n"), capture.tlsKeyLogs());
        }
    }

    @Test
    void countsPacketsOfInterfacesThatAreNotDescribed() throws IOException {
        ReadBack got = read(CaptureWriter.pcapng(ByteOrder.BIG_ENDIAN).enhancedPacket(7, 1, FRAME));
        assertEquals(RecordCursor.NO_LINK_TYPE, got.records().get(0).linkType());
        assertEquals(List.of(CaptureProblem.Code.UNKNOWN_INTERFACE), got.problemCodes());
    }

    @Test
    void findsTheBlocksBehindOneWhoseLengthsDisagree() throws IOException {
        CaptureWriter writer = CaptureWriter.pcapng(ByteOrder.LITTLE_ENDIAN).describeInterface(1, 0, NO_OPTIONS);
        writer.enhancedPacket(0, 1, FRAME);
        int damaged = writer.length();
        writer.enhancedPacket(0, 2, FRAME).enhancedPacket(0, 3, FRAME);
        for (int at : new int[] {damaged + 4, damaged + 36}) {
            byte[] bytes = writer.toBytes();
            bytes[at] = 44;
            Path file = Files.write(folder.resolve("bad.pcapng"), bytes);
            ReadBack got = ReadBack.of(file);
            assertEquals(List.of(1000L, 3000L), got.times());
            assertEquals(List.of(CaptureProblem.Code.BAD_BLOCK), got.problemCodes());
            assertEquals(damaged, got.problems().get(0).offset());
        }
    }

    @Test
    void keepsWhatStandsBeforeATruncatedBlock() throws IOException {
        CaptureWriter writer = CaptureWriter.pcapng(ByteOrder.LITTLE_ENDIAN).describeInterface(1, 0, NO_OPTIONS);
        byte[] whole =
                writer.enhancedPacket(0, 1, FRAME).enhancedPacket(0, 2, FRAME).toBytes();
        for (int cut = 1; cut < 40; cut++) {
            byte[] bytes = java.util.Arrays.copyOf(whole, whole.length - cut);
            ReadBack got = ReadBack.of(Files.write(folder.resolve("cut.pcapng"), bytes));
            assertEquals(List.of(1000L), got.times());
            assertEquals(List.of(CaptureProblem.Code.TRUNCATED_RECORD), got.problemCodes());
        }
    }
}
