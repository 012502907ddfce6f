package org.wirelapse.analysis.http2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.http.HeaderFields;

/** What one side sent on one stream, as it is read. */
final class Half {
    /** Interim responses beyond this are not listed. */
    private static final int MOST_INTERIM = 100;

    private final List<HeaderFields.Field> fields = new ArrayList<>();
    private final Map<String, String> pseudoFields = new HashMap<>();
    private final List<Integer> interim = new ArrayList<>();
    private long interimStart = -1;
    private boolean unknownFields;
    private boolean headersDone;
    private long start = -1;
    private long headersEnd;
    private long end;
    private int headerBytes;
    private long bodyBytes;
    private long frameBytes;
    private boolean ended;

    /** Takes a field of the header block that is being read; those behind the body are trailers. */
    void field(HpackField field) {
        if (headersDone) {
            return;
        }
        if (field.name() == null || field.value() == null) {
            unknownFields = true;
        } else if (field.name().startsWith(":")) {
            pseudoFields.putIfAbsent(field.name(), field.value());
        } else {
            HeaderFields.Field kept = HeaderFields.Field.kept(field.name(), field.value());
            if (kept != null && fields.size() < HeaderFields.MOST_FIELDS) {
                fields.add(kept);
            }
        }
    }

    /** A header block cannot be read. */
    void unreadable() {
        unknownFields |= !headersDone;
    }

    /** A header block has been read: it went from the first frame's begin to the last one's end. */
    void headerBlock(long blockStart, long blockEnd, boolean endStream) {
        int bytes = (int) Math.min(Integer.MAX_VALUE, blockEnd - blockStart);
        frame(blockStart, blockEnd, endStream);
        if (headersDone) {
            return;
        }
        int status = status();
        if (status >= 100 && status < 200 && !endStream) {
            interim(status, blockStart);
            return;
        }
        headersDone = true;
        headerBytes = bytes;
        headersEnd = blockEnd;
    }

    /** An interim response was all that came so far; the final one begins anew. */
    private void interim(int status, long blockStart) {
        if (interim.size() < MOST_INTERIM) {
            interim.add(status);
        }
        interimStart = interimStart < 0 ? blockStart : interimStart;
        pseudoFields.clear();
        fields.clear();
        start = -1;
        frameBytes = 0;
    }

    /** A DATA frame of which so many bytes are content. */
    void data(long frameStart, long frameEnd, long content, boolean endStream) {
        if (!headersDone) {
            // The headers were missed: what is known begins here.
            headersDone = true;
            unknownFields = true;
            headersEnd = frameStart;
        }
        frame(frameStart, frameEnd, endStream);
        bodyBytes += content;
    }

    private void frame(long frameStart, long frameEnd, boolean endStream) {
        start = start < 0 ? frameStart : start;
        end = frameEnd;
        frameBytes += frameEnd - frameStart;
        ended |= endStream;
    }

    /** True if anything of a message was seen. */
    boolean begun() {
        return start >= 0;
    }

    /** True if its header block was. */
    boolean headersDone() {
        return headersDone;
    }

    /** True if fields are missing because the table is not known. */
    boolean unknownFields() {
        return unknownFields;
    }

    /** A pseudo-field, or null. */
    String pseudo(String name) {
        return pseudoFields.get(name);
    }

    /** The status of a response, 0 if it is not known. */
    int status() {
        String text = pseudo(":status");
        boolean digits = text != null && text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }

    HeaderFields fields() {
        return new HeaderFields(List.copyOf(fields));
    }

    List<Integer> interim() {
        return List.copyOf(interim);
    }

    /** Where the first interim response began, or -1. */
    long interimStart() {
        return interimStart;
    }

    long start() {
        return start;
    }

    long headersEnd() {
        return headersEnd;
    }

    long end() {
        return end;
    }

    int headerBytes() {
        return headerBytes;
    }

    long bodyBytes() {
        return bodyBytes;
    }

    /** Heads of frames, padding, trailers. */
    long framingBytes() {
        return Math.max(0, frameBytes - headerBytes - bodyBytes);
    }

    /** True if its sender said that this was all. */
    boolean ended() {
        return ended;
    }
}
