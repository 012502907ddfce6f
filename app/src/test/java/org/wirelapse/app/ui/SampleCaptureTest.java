package org.wirelapse.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCaptureTest {
    @Test
    void findsTheSamplesOfTheProject() {
        List<SampleCapture> samples = SampleCapture.all();
        assertTrue(samples.size() >= 6, samples.size() + " samples");
        for (SampleCapture sample : samples) {
            assertTrue(Files.isRegularFile(sample.capture()), sample.toString());
            assertTrue(!sample.title().isEmpty() && !sample.sentence().isEmpty(), sample.toString());
        }
    }

    @Test
    void readsTitleAndFirstSentences(@TempDir Path folder) throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Files.writeString(one.resolve("README.md"), """
                # A title

                Six POSTs with `Expect: x`. See [the
                other](../other) one, which says enough to stop. This is too much.

                ## More
                """);
        Files.write(one.resolve("client.pcap"), new byte[0]);
        Files.write(one.resolve("server.pcap"), new byte[0]);
        Files.createDirectory(folder.resolve("without-capture"));
        SampleCapture sample = SampleCapture.in(folder).get(0);
        assertEquals("A title", sample.title());
        assertEquals("Six POSTs with Expect: x. See the other one, which says enough to stop.", sample.sentence());
        assertEquals(one.resolve("client.pcap"), sample.capture());
        assertEquals(1, SampleCapture.in(folder).size());
    }
}
