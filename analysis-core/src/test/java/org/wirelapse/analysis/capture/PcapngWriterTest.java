package org.wirelapse.analysis.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcapngWriterTest {
    private static final byte[] FRAME = {1, 2, 3, 4, 5};
    private static final byte[] NO_OPTIONS = {};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0xa1b2c3d4, 0xa1b23c4d})
    void keepsThePacketsOfAPcapFile(int magic) throws IOException {
        assertSameAfterCopying(CaptureWriter.pcap(ByteOrder.BIG_ENDIAN, magic, 113, 3)
                .record(4_000_000_000L, 999_999, new byte[] {1, 2, 3}, 1_500)
                .record(4_000_000_001L, 0, new byte[0]));
    }

    @Test
    void keepsUnitsAndOffsetsOfInterfacesFromSeveralSections() throws IOException {
        CaptureWriter writer = CaptureWriter.pcapng(ByteOrder.BIG_ENDIAN);
        byte[] offset = writer.option(14, writer.doubleWord(-5));
        writer.describeInterface(1, 96, offset)
                .describeInterface(101, 0, writer.option(9, new byte[] {(byte) 0x94}))
                .enhancedPacket(1, 1L << 50, FRAME)
                .oldPacket(0, 1_700_000_000_000_001L, FRAME)
                .section(ByteOrder.LITTLE_ENDIAN)
                .describeInterface(1, 0, writer.option(9, new byte[] {9}))
                .enhancedPacket(0, 1_700_000_000_000_000_001L, FRAME);
        assertSameAfterCopying(writer);
    }

    @Test
    void keepsNamesOfInterfacesAndCommentsAndFlagsOfPackets() throws IOException {
        CaptureWriter writer = CaptureWriter.pcapng(ByteOrder.BIG_ENDIAN);
        writer.describeInterface(1, 0, writer.option(2, ascii("eth7")));
        byte[] fields = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] comment = writer.option(1, ascii("theirs"));
        byte[] flags = writer.option(2, new byte[] {0, 0, 0, 2});
        byte[] body = new byte[fields.length + comment.length + flags.length + 4];
        System.arraycopy(comment, 0, body, fields.length, comment.length);
        System.arraycopy(flags, 0, body, fields.length + comment.length, flags.length);
        String copy = new String(copied(writer.block(6, body), "ours"), StandardCharsets.ISO_8859_1);
        assertTrue(copy.contains("eth7"));
        assertTrue(copy.indexOf("theirs") < copy.indexOf("ours"));
        assertTrue(copy.contains("\2\0\4\0\2\0\0\0"));
    }

    @Test
    void makesRoomForPacketsWithoutTimeOrInterface() throws IOException {
        Path copy = folder.resolve("copy.pcapng");
        Files.write(
                copy,
                copied(
                        CaptureWriter.pcapng(ByteOrder.LITTLE_ENDIAN)
                                .enhancedPacket(3, 7, FRAME)
                                .describeInterface(1, 0, NO_OPTIONS)
                                .simplePacket(FRAME),
                        "x"));
        ReadBack back = ReadBack.of(copy);
        assertEquals(List.of(), back.problems());
        assertEquals(
                List.of(147, 1),
                back.records().stream().map(ReadBack.Item::linkType).toList());
        back.records().forEach(item -> assertArrayEquals(FRAME, item.frame()));
    }

    @Test
    void cutsACommentThatNoOptionCanHold() throws IOException {
        Path copy = folder.resolve("copy.pcapng");
        CaptureWriter source = CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 1).record(1, 2, FRAME);
        Files.write(copy, copied(source, "\u20ac".repeat(70_000)));
        assertEquals(List.of(), ReadBack.of(copy).problems());
    }

    private void assertSameAfterCopying(CaptureWriter source) throws IOException {
        Path copy = folder.resolve("copy.pcapng");
        Files.write(copy, copied(source, "a comment"));
        ReadBack before = ReadBack.of(folder.resolve("source"));
        ReadBack after = ReadBack.of(copy);
        assertEquals(List.of(), after.problems());
        assertEquals(before.records().size(), after.records().size());
        for (int i = 0; i < before.records().size(); i++) {
            ReadBack.Item one = before.records().get(i);
            ReadBack.Item other = after.records().get(i);
            assertArrayEquals(one.frame(), other.frame());
            assertEquals(one.timestampNs(), other.timestampNs());
            assertEquals(one.linkType(), other.linkType());
            assertEquals(one.originalLength(), other.originalLength());
        }
    }

    private byte[] copied(CaptureWriter source, String comment) throws IOException {
        Path target = folder.resolve("target");
        try (CaptureFiles files = CaptureFiles.open(List.of(source.writeTo(folder.resolve("source"))));
                PcapngWriter writer = new PcapngWriter(Files.newOutputStream(target), "test", "of a test")) {
            files.finish();
            while (files.next()) {
                files.copy(files.record().framePosition, frame -> {}, List.of(comment), writer);
            }
        }
        return Files.readAllBytes(target);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
