package org.wirelapse.analysis.follow;

import java.util.ArrayList;
import java.util.List;

/**
 * Hides the values of {@link SecretFields} in a header, byte for byte, so that nothing moves. The line behind a gap may be the rest of such
 * a value, and is hidden too.
 */
final class Mask {
    private static final int MOST_NAME_CHARACTERS = 256;
    private static final byte HIDDEN = '*';

    private final StringBuilder name = new StringBuilder();
    private boolean inName;
    private boolean hiding;
    private boolean lineBegins;

    private Mask() {}

    /** The same runs, of which the first begins the header, with secrets hidden. */
    static List<Run> hide(List<Run> runs) {
        Mask mask = new Mask();
        List<Run> hidden = new ArrayList<>(runs.size());
        for (Run run : runs) {
            hidden.add(run.gap() ? mask.passGap(run) : mask.hide(run));
        }
        return hidden;
    }

    private Run passGap(Run gap) {
        hiding = true;
        inName = false;
        lineBegins = false;
        return gap;
    }

    private Run hide(Run run) {
        byte[] bytes = run.bytes().clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = take(bytes[i]);
        }
        return new Run(run.position(), bytes, 0, run.packet(), run.timeNs());
    }

    private byte take(byte value) {
        if (value == '\n') {
            lineBegins = true;
            inName = false;
            return value;
        }
        if (lineBegins) {
            beginLine(value);
        }
        if (inName && value == ':' && name.length() > 0) {
            inName = false;
            hiding = SecretFields.contains(name.toString());
        } else if (inName && name.length() < MOST_NAME_CHARACTERS) {
            name.append((char) (value & 0xff));
        } else if (hiding && value > ' ' || hiding && value < 0) {
            return HIDDEN;
        }
        return value;
    }

    /** A line that begins with a blank continues the field before it (RFC 9112 §5.2). */
    private void beginLine(byte first) {
        lineBegins = false;
        if (first != ' ' && first != '\t') {
            inName = true;
            hiding = false;
            name.setLength(0);
        }
    }
}
