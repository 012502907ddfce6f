package org.wirelapse.analysis.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Unpacks what the lz4 program packed. */
class Lz4InputTest {
    /** {@code lz4 -B4 -BD -BX} of "wirelapse " 20,000 times: blocks that refer back to those before, with checksums; then gzip. */
    private static final String LINKED =
            "H4sIAAAAAAACA2NR8pUIcVgnwsjAsL48syg1J7GgOFWBi+H/CAf3AsCBsXufpRIXMGz4f430APn/IgCYMMoz14a5LgGnFlhaKc8cTS33AsCB8Xde9DdxBszUYhoADqmXj61XA2UZ5qQ+dwAABnkZLHgDAAA=";

    private static final byte[] STORED = HexFormat.of().parseHex("04224d186040820300008061626300000000");

    private static byte[] linked() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(LINKED))).readAllBytes();
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        return new Lz4Input(new ByteArrayInputStream(packed)).readAllBytes();
    }

    @Test
    void unpacksBlocksThatReferToOthers() throws IOException {
        byte[] expected = "wirelapse ".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(expected, unpack(linked()));
    }

    @Test
    void unpacksOneFrameBehindTheOtherAndSkipsWhatIsToBeSkipped() throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.writeBytes(STORED);
        frames.writeBytes(HexFormat.of().parseHex("5a2a4d1802000000ffff"));
        frames.writeBytes(linked());
        frames.writeBytes(STORED);
        byte[] unpacked = unpack(frames.toByteArray());
        assertEquals(200_006, unpacked.length);
        assertEquals("abcwirelapse", new String(unpacked, 0, 12, StandardCharsets.US_ASCII));
    }

    @Test
    void failsWhereDataEndsEarly() throws IOException {
        byte[] whole = linked();
        for (int length = 1; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> unpack(cut));
        }
    }

    @Test
    void survivesDamage() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = linked();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                unpack(damaged);
            } catch (IOException expected) {
                assertEquals(false, expected.getMessage().isEmpty());
            }
        }
    }
}
