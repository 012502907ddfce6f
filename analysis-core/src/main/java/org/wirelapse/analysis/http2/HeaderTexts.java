package org.wirelapse.analysis.http2;

import java.util.HashMap;
import java.util.Map;
import org.wirelapse.analysis.stream.ByteStream;

/** The header blocks of one direction as text, all fields in the order sent. Made when somebody asks to see them; they are not kept. */
public final class HeaderTexts {
    /** More text is not kept; what a block of a few bytes stands for may be long. */
    private static final int MOST_CHARACTERS = 1 << 24;

    private static final String NOT_CAPTURED = "(not captured)";

    private final Map<Long, String> texts = new HashMap<>();
    private int characters;

    private HeaderTexts() {}

    /**
     * Reads all of them.
     *
     * @param stream what the side sent
     * @param from offset of its first frame
     * @return for the offset of each block's first frame its fields, one a line, {@code name: value} and CRLF, ISO-8859-1
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static Map<Long, String> of(ByteStream stream, long from) {
        HeaderTexts read = new HeaderTexts();
        FrameReader frames = new FrameReader(stream, from);
        HeaderBlocks blocks = new HeaderBlocks(frames);
        while (frames.advance()) {
            HeaderBlock block = blocks.take();
            if (block != null) {
                read.add(block, blocks);
            }
        }
        return read.texts;
    }

    private void add(HeaderBlock block, HeaderBlocks blocks) {
        StringBuilder text = new StringBuilder();
        boolean whole = blocks.decode(block, field -> addField(text, field));
        if (!whole) {
            text.append(NOT_CAPTURED).append("\r\n");
        }
        characters += text.length();
        if (characters <= MOST_CHARACTERS) {
            texts.put(block.start(), text.toString());
        }
    }

    private void addField(StringBuilder text, HpackField field) {
        if (characters + text.length() <= MOST_CHARACTERS) {
            text.append(orNotCaptured(field.name())).append(": ");
            text.append(orNotCaptured(field.value())).append("\r\n");
        }
    }

    private static String orNotCaptured(String text) {
        return text == null ? NOT_CAPTURED : text;
    }
}
