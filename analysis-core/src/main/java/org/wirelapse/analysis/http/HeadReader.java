package org.wirelapse.analysis.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one head: the start line and the field lines to the empty line (RFC 9112 §2.1, §5). */
final class HeadReader {
    /** Longest head that is read. */
    static final int MAX_BYTES = 256 * 1024;

    private final StreamReader in;
    private final List<HeaderFields.Field> fields = new ArrayList<>();
    private final Set<Ambiguity> ambiguities = EnumSet.noneOf(Ambiguity.class);
    /** True while folded lines continue the last kept field. */
    private boolean lastKept;

    private HeadReader(StreamReader in) {
        this.in = in;
    }

    /** Reads the head at that offset; null if no message of that kind begins there. */
    static Head read(StreamReader in, StartLine.Kind kind, long offset) {
        StartLine start = kind.read(in, offset);
        return start == null ? null : new HeadReader(in).read(start);
    }

    private Head read(StartLine start) {
        long limit = start.line().start() + MAX_BYTES;
        Line line = start.line();
        if (line.whole() && start.version() == null) {
            ambiguities.add(Ambiguity.VERSION_MALFORMED);
            if (line.next() == in.stream().length()) {
                // a simple request is its first line alone (RFC 1945 §4.1)
                return head(start, line.next(), true);
            }
        }
        while (line.whole()) {
            noteLineEnd(line);
            line = Line.read(in, line.next(), (int) Math.max(0, limit - line.next()));
            if (line.whole() && line.empty()) {
                noteLineEnd(line);
                return head(start, line.next(), true);
            }
            if (line.whole()) {
                field(line);
            }
        }
        noteCut(line.end());
        return head(start, line.end(), false);
    }

    private Head head(StartLine start, long end, boolean whole) {
        return new Head(start, end, whole, new HeaderFields(List.copyOf(fields)), ambiguities);
    }

    private void noteLineEnd(Line line) {
        if (line.bareLineFeed()) {
            ambiguities.add(Ambiguity.BARE_LINE_FEED);
        }
    }

    private void noteCut(long at) {
        if (in.at(at) != StreamReader.NOTHING) {
            ambiguities.add(Ambiguity.HEADER_TOO_LONG);
        } else if (in.notCaptured(at)) {
            ambiguities.add(Ambiguity.NOT_CAPTURED);
        }
    }

    private void field(Line line) {
        if (blank(in.at(line.start()))) {
            ambiguities.add(Ambiguity.OBSOLETE_FOLDING);
            if (lastKept && fields.get(fields.size() - 1).value().length() < KeptFields.MAX_VALUE_LENGTH) {
                HeaderFields.Field last = fields.remove(fields.size() - 1);
                fields.add(new HeaderFields.Field(last.name(), joined(last.value(), value(line.start(), line.end()))));
            }
            return;
        }
        lastKept = false;
        long colon = colon(line);
        if (colon < 0) {
            ambiguities.add(Ambiguity.FIELD_WITHOUT_COLON);
        } else {
            keep(name(line.start(), colon), colon + 1, line.end());
        }
    }

    private long colon(Line line) {
        for (long at = line.start(); at < line.end(); at++) {
            if (in.at(at) == ':') {
                return at;
            }
        }
        return -1;
    }

    private String name(long from, long colon) {
        if (colon > from && blank(in.at(colon - 1))) {
            ambiguities.add(Ambiguity.BLANK_BEFORE_COLON);
        }
        return in.text(from, colon, KeptFields.MAX_NAME_LENGTH + 1).strip().toLowerCase(Locale.ROOT);
    }

    private void keep(String name, long from, long to) {
        if (KeptFields.contains(name) && fields.size() < KeptFields.MAX_FIELDS) {
            fields.add(new HeaderFields.Field(name, value(from, to)));
            lastKept = true;
        }
    }

    /** The text without surrounding blanks; they do not count towards its greatest length. */
    private String value(long from, long to) {
        long start = from;
        while (start < to && blank(in.at(start))) {
            start++;
        }
        return in.text(start, to, KeptFields.MAX_VALUE_LENGTH).strip();
    }

    private static String joined(String value, String continued) {
        String both = value.isEmpty() || continued.isEmpty() ? value + continued : value + ' ' + continued;
        return both.substring(0, Math.min(both.length(), KeptFields.MAX_VALUE_LENGTH));
    }

    private static boolean blank(int c) {
        return c == ' ' || c == '\t';
    }
}
