package org.wirelapse.analysis.http2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.twitter.hpack.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class HpackProperties {
    /** What another implementation encodes, block after block with tables of changing size, is read as it was. */
    @Property(tries = 200)
    void readsWhatAnotherEncoderWrites(
            @ForAll @Size(max = 20) List<@Size(max = 8) List<@NotEmpty @Size(max = 20) byte[]>> blocks,
            @ForAll @IntRange(min = 0, max = 4096) int tableBytes)
            throws IOException {
        Encoder encoder = new Encoder(4096);
        HpackDecoder decoder = new HpackDecoder();
        for (List<byte[]> block : blocks) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            encoder.setMaxHeaderTableSize(out, block.size() % 2 == 0 ? tableBytes : 4096);
            List<HpackField> sent = new ArrayList<>();
            for (byte[] text : block) {
                String name = new String(text, StandardCharsets.ISO_8859_1);
                encoder.encodeHeader(out, text, text, text[0] % 7 == 0);
                sent.add(new HpackField(name, name));
            }
            List<HpackField> read = new ArrayList<>();
            assertTrue(decoder.decode(out.toByteArray(), read::add));
            assertEquals(sent, read);
        }
    }

    @Property(tries = 500)
    void anyBytesAreReadWithoutFailing(@ForAll @Size(max = 10) List<byte[]> blocks) {
        HpackDecoder decoder = new HpackDecoder();
        blocks.forEach(block -> {
            int[] fields = new int[1];
            decoder.decode(block, field -> fields[0]++);
            assertTrue(fields[0] <= block.length);
        });
    }
}
