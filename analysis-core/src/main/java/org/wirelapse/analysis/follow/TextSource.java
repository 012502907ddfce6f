package org.wirelapse.analysis.follow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Text that stands for what a packet carried: a header block of HTTP/2 is no text by itself.
 *
 * @param text its characters, ISO-8859-1
 * @param packet number of the packet, 0 if there is none
 * @param timeNs when it passed
 */
record TextSource(String text, int packet, long timeNs) implements Source {
    @Override
    public long length() {
        return text.length();
    }

    @Override
    public long missingBytes() {
        return 0;
    }

    @Override
    public List<Run> runs(long from, int maxBytes) {
        int start = (int) Math.max(0, Math.min(from, text.length()));
        int end = start + Math.max(0, Math.min(maxBytes, text.length() - start));
        byte[] bytes = Arrays.copyOfRange(text.getBytes(StandardCharsets.ISO_8859_1), start, end);
        return bytes.length == 0 ? List.of() : List.of(new Run(start, bytes, 0, packet, timeNs));
    }
}
