package org.wirelapse.app.ui.packets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.capture.PacketRecord;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Session;

class PacketDecoderTest {
    private static final int ETHERNET = 1;

    @Test
    void namesEveryLayerAndThePlacesOfItsFields() throws IOException {
        List<Layer> layers = layers("keep-alive", 4);
        assertEquals(
                List.of("Ethernet Header (14 bytes)", "IPv4 Header (20 bytes)", "TCP Header (32 bytes)"),
                layers.subList(0, 3).stream().map(Layer::title).toList());
        Layer.Field window = layers.get(2).fields().stream()
                .filter(field -> field.words().startsWith("Window"))
                .findFirst()
                .orElseThrow();
        assertEquals(14 + 20 + 14, window.offset());
        assertEquals(2, window.length());
    }

    @Test
    void showsTheLinesOfATextPayload() throws IOException {
        Layer data = layers("keep-alive", 4).get(3);
        assertEquals("GET / HTTP/1.1", data.fields().get(0).words());
        assertEquals(14 + 20 + 32, data.fields().get(0).offset());
    }

    @Test
    void survivesAnyBytes() throws IOException {
        Session session = SampleSession.open("keep-alive");
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = session.source().packet(1 + round % 70).bytes().clone();
            for (int i = 0; i < 8; i++) {
                bytes[random.nextInt(Math.min(80, bytes.length))] = (byte) random.nextInt();
            }
            byte[] cut = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            int linkType = new int[] {0, ETHERNET, 101, 113, 276, 9999}[round % 6];
            assertFalse(PacketDecoder.layers(bytes, linkType).isEmpty());
            PacketDecoder.layers(cut, linkType);
        }
        session.source().close();
    }

    @Test
    void saysWhereDecodingEnds() {
        List<Layer> layers = PacketDecoder.layers(new byte[] {1, 2, 3}, ETHERNET);
        assertTrue(layers.get(0).length() <= 3);
    }

    private static List<Layer> layers(String sample, int packet) throws IOException {
        Session session = SampleSession.open(sample);
        PacketRecord record = session.source().packet(packet);
        session.source().close();
        return PacketDecoder.layers(record.bytes(), record.linkType());
    }
}
