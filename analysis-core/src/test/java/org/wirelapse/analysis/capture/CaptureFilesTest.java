package org.wirelapse.analysis.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFilesTest {
    private static final byte[] FRAME = {1, 2, 3, 4, 5};

    @TempDir
    private Path folder;

    private static CaptureWriter pcap(long... seconds) {
        CaptureWriter writer = CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 1);
        for (long second : seconds) {
            writer.record(second, 0, FRAME);
        }
        return writer;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<Long> seconds(ReadBack got) {
        return got.times().stream().map(ns -> ns / 1_000_000_000).toList();
    }

    @Test
    void mergesFilesByTimeAndKeepsTheirOrderAtEqualTimes() throws IOException {
        Path first = pcap(1, 4, 5, 9).writeTo(folder.resolve("a.pcap"));
        Path second = pcap(2, 4, 6).writeTo(folder.resolve("b.pcap"));
        ReadBack got = ReadBack.of(first, second);
        assertEquals(List.of(1L, 2L, 4L, 4L, 5L, 6L, 9L), seconds(got));
        assertEquals(
                List.of(0, 1, 0, 1, 0, 1, 0),
                got.records().stream()
                        .map(item -> RecordPosition.file(item.framePosition()))
                        .toList());
    }

    @Test
    void readsOnInAFileThatGrows() throws IOException {
        byte[] whole = pcap(1, 2, 3).toBytes();
        Path file = file("grows.pcap", Arrays.copyOf(whole, 24));
        try (CaptureFiles capture = CaptureFiles.open(List.of(file));
                FileChannel end = FileChannel.open(file, StandardOpenOption.APPEND)) {
            int records = 0;
            for (int at = 24; at < whole.length; at++) {
                end.write(java.nio.ByteBuffer.wrap(whole, at, 1));
                records += ReadBack.remaining(capture).size();
                assertEquals((at + 1 - 24) / 21, records);
            }
            assertEquals(List.of(), capture.problems());
        }
    }

    @Test
    void endsEarlyWhereAFileIsCutShortWhileOpen() throws IOException {
        Path file = pcap(1, 2, 3).writeTo(folder.resolve("cut.pcap"));
        try (CaptureFiles capture = CaptureFiles.open(List.of(file));
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertTrue(capture.next());
            long position = capture.record().framePosition;
            channel.truncate(43);
            assertEquals(3, capture.read(position, new byte[5], 0, 5));
            assertEquals(0, capture.read(position + 100, new byte[5], 0, 5));
        }
    }

    @Test
    void unpacksGzipOfSeveralMembers() throws IOException {
        byte[] bytes = pcap(1, 2, 3).toBytes();
        byte[] first = gzip(Arrays.copyOf(bytes, 50));
        byte[] second = gzip(Arrays.copyOfRange(bytes, 50, bytes.length));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(first);
        both.write(second);
        assertEquals(List.of(1L, 2L, 3L), seconds(ReadBack.of(file("x.pcap.gz", both.toByteArray()))));
    }

    @Test
    void keepsWhatCameOutOfDamagedGzip() throws IOException {
        byte[] packed = gzip(pcap(1, 2, 3).toBytes());
        Path file = file("cut.pcap.gz", Arrays.copyOf(packed, packed.length - 9));
        ReadBack got = ReadBack.of(file);
        assertEquals(CaptureProblem.Code.BAD_COMPRESSION, got.problemCodes().get(0));
        assertTrue(got.records().size() >= 1, "records that had come out before the damage");
    }

    @Test
    void spoolsStandardInputAndPacksItsFactsUnderADash() throws IOException {
        byte[] packed = gzip(pcap(1, 2).toBytes());
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(packed));
        try (CaptureFiles capture = CaptureFiles.open(List.of(Path.of("-")))) {
            assertEquals(2, ReadBack.remaining(capture).size());
            FileFacts facts = capture.facts().get(0);
            assertEquals("-", facts.name());
            assertEquals(packed.length, facts.bytes());
            assertEquals(FileFacts.Compression.GZIP, facts.compression());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void hashesTheBytesAsStoredAlsoOfAFileThatHasGrown() throws Exception {
        byte[] whole = pcap(1, 2).toBytes();
        Path file = file("x.pcap", Arrays.copyOf(whole, 30));
        try (CaptureFiles capture = CaptureFiles.open(List.of(file))) {
            assertEquals(30, capture.facts().get(0).bytes());
            Files.write(file, whole);
            FileFacts facts = capture.facts().get(0);
            byte[] expected = MessageDigest.getInstance("SHA-256").digest(whole);
            assertEquals(HexFormat.of().formatHex(expected), facts.sha256());
            assertEquals(
                    new FileFacts(
                            "x.pcap",
                            whole.length,
                            facts.sha256(),
                            FileFacts.Format.PCAP,
                            FileFacts.Compression.NONE,
                            List.of("ETHERNET"),
                            65_535),
                    facts);
        }
    }

    @Test
    void copiesBytesByPosition() throws IOException {
        Path file = pcap(1).writeTo(folder.resolve("x.pcap"));
        try (CaptureFiles capture = CaptureFiles.open(List.of(file))) {
            capture.next();
            byte[] target = new byte[7];
            assertEquals(3, capture.read(capture.record().framePosition + 2, target, 1, 6));
            assertArrayEquals(new byte[] {0, 3, 4, 5, 0, 0, 0}, target);
            assertFalse(capture.next());
        }
    }

    @Test
    void saysInOneLineWhyAFileCannotBeRead() throws IOException {
        assertUnreadable(folder.resolve("none.pcap"), "none.pcap: at byte 0: there is no such file");
        assertUnreadable(folder, ": at byte 0: is a folder without capture files");
        assertUnreadable(file("empty.pcap", new byte[0]), "empty.pcap: at byte 0: the file is empty");
        assertUnreadable(file("short.pcap", pcap().toBytes(), 20), "short.pcap: at byte 20: ");
        assertUnreadable(
                file("text.txt", "GET / HTTP/1.1\r\n".getBytes()), "neither pcap nor pcapng: the file begins with");
        assertUnreadable(file("x.zst", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}), "damaged zstd data");
        assertUnreadable(file("x.lz4", new byte[] {4, 0x22, 0x4d, 0x18}), "damaged lz4 data");
        assertUnreadable(file("x.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0}), "damaged gzip data");
    }

    private Path file(String name, byte[] bytes, int length) throws IOException {
        return file(name, Arrays.copyOf(bytes, length));
    }

    private static void assertUnreadable(Path file, String part) {
        UnreadableCaptureException e =
                assertThrows(UnreadableCaptureException.class, () -> CaptureFiles.open(List.of(file)));
        assertTrue(e.getMessage().contains(part), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @Test
    void unpacksZstandard() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(packed)) {
            zstd.write(pcap(1, 2).toBytes());
        }
        assertEquals(List.of(1L, 2L), seconds(ReadBack.of(file("x.pcap.zst", packed.toByteArray()))));
    }

    @Test
    void opensTheCapturesOfAFolderInTheOrderOfTime() throws IOException {
        pcap(3, 5).writeTo(folder.resolve("a.pcap"));
        file("ring.cap.gz", gzip(pcap(4).toBytes()));
        file("notes.txt", new byte[100]);
        file("notes.gz", gzip(new byte[100]));
        Files.createDirectory(folder.resolve("deeper"));
        assertEquals(List.of(3L, 4L, 5L), seconds(ReadBack.of(folder)));
    }
}
