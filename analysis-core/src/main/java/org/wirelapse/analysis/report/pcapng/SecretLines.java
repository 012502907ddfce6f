package org.wirelapse.analysis.report.pcapng;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.stream.ByteStream;

/**
 * Finds the values of credentials and cookies in the lines of a stream, whether or not these are known to belong to a message: a line too
 * many does less harm than one too few. Each byte is looked at once.
 */
final class SecretLines {
    /**
     * Bytes of the stream that must not be shown.
     *
     * @param from offset of the first
     * @param to offset behind the last
     */
    record Span(long from, long to) {}

    private static final int BLOCK_BYTES = 64 << 10;
    /** Longer names are none of those that are looked for. */
    private static final int LONGEST_NAME = 32;

    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    /** True until the line's colon was met, or it is known to be none that is looked for. */
    private boolean inName;

    private boolean atLineStart = true;
    private boolean inValue;
    private long valueFrom;
    /** True if the byte before was a carriage return, which belongs to the line's end where a line feed follows. */
    private boolean behindReturn;

    private SecretLines() {}

    static List<Span> of(ByteStream stream) {
        SecretLines lines = new SecretLines();
        byte[] block = new byte[BLOCK_BYTES];
        long at = Math.max(0, stream.nextAvailable(0));
        while (at < stream.length()) {
            int count = stream.read(at, block, 0, block.length);
            for (int i = 0; i < count; i++) {
                lines.take(block[i] & 0xff, at + i);
            }
            at += count;
            if (count == 0) {
                long next = stream.nextAvailable(at);
                lines.hole(at, next);
                if (next < 0) {
                    break;
                }
                at = next;
            }
        }
        lines.endValue(at);
        return lines.spans;
    }

    private void take(int c, long at) {
        boolean lineEnd = c == '\n';
        if (lineEnd) {
            endValue(behindReturn ? at - 1 : at);
            atLineStart = true;
        }
        behindReturn = c == '\r';
        if (!lineEnd) {
            takeInLine(c, at);
        }
    }

    private void takeInLine(int c, long at) {
        if (atLineStart) {
            atLineStart = false;
            // A line that begins with a blank goes on with the value before it (RFC 9112 §5.2).
            boolean folded = (c == ' ' || c == '\t') && name.length() > 0 && !inName;
            if (folded) {
                beginValue(at);
                return;
            }
            name.setLength(0);
            inName = true;
        }
        if (inName) {
            nameCharacter(c, at);
        }
    }

    private void nameCharacter(int c, long at) {
        if (c == ':') {
            inName = false;
            if (HeaderFields.secret(name.toString().strip())) {
                beginValue(at + 1);
            } else {
                name.setLength(0);
            }
        } else if (name.length() == LONGEST_NAME) {
            inName = false;
            name.setLength(0);
        } else {
            name.append(Character.toLowerCase((char) c));
        }
    }

    private void beginValue(long at) {
        inValue = true;
        valueFrom = at;
    }

    private void endValue(long at) {
        if (inValue && at > valueFrom) {
            spans.add(new Span(valueFrom, at));
        }
        inValue = false;
    }

    /** What follows on a hole inside a value is taken for more of it; elsewhere nothing is known until the next line. */
    private void hole(long from, long to) {
        boolean hidden = inValue;
        endValue(from);
        if (hidden && to >= 0) {
            beginValue(to);
        } else {
            inName = false;
            atLineStart = false;
            name.setLength(0);
        }
    }
}
