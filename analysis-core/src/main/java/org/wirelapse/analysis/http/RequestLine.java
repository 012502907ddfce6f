package org.wirelapse.analysis.http;

import java.util.Set;

/**
 * A request line (RFC 9112 §3).
 *
 * @param method as sent
 * @param target as sent, at most 4,096 characters
 * @param version {@code 1.1}, {@code 1.0}, or null where the line is cut before it or has no valid one
 * @param line where it stands
 */
record RequestLine(String method, String target, String version, Line line) implements StartLine {
    private static final int MAX_METHOD_LENGTH = 32;
    private static final int MAX_TARGET_LENGTH = 4096;
    /** An authority, or the scheme of a URI, has its colon within the length of a host name (RFC 1035 §2.3.4). */
    private static final int MAX_HOST_LENGTH = 255;

    private static final int VERSION_LENGTH = "HTTP/1.1".length();
    private static final int MAX_TRAILING_BLANKS = 8;
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    /** Methods that need no version behind them to be believed. */
    private static final Set<String> KNOWN = Set.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "DELETE",
            "CONNECT",
            "OPTIONS",
            "TRACE",
            "PATCH",
            "PROPFIND",
            "PROPPATCH",
            "MKCOL",
            "COPY",
            "MOVE",
            "LOCK",
            "UNLOCK",
            "SEARCH",
            "REPORT");

    /**
     * Reads the request line at that offset. Any method token is taken if the line ends with {@code HTTP/1.x}. A known method is also
     * taken with a target alone behind it: where the line is cut, and where it has no version, as in HTTP/0.9 (RFC 1945 §5.1), or a
     * malformed one, by a slip that servers answer.
     *
     * @return null if no request begins there
     */
    static RequestLine read(StreamReader in, long offset) {
        int length = methodLength(in, offset);
        if (length == 0) {
            return null;
        }
        String method = in.text(offset, offset + length, length);
        Line line = Line.read(in, offset, MAX_BYTES);
        RequestLine versioned = line.whole() ? withVersion(in, method, line) : null;
        return versioned != null || !KNOWN.contains(method) ? versioned : withoutVersion(in, method, line);
    }

    private static RequestLine withVersion(StreamReader in, String method, Line line) {
        long versionAt = endWithoutBlanks(in, line) - VERSION_LENGTH;
        long targetAt = line.start() + method.length() + 1;
        boolean room = versionAt - 1 > targetAt && in.at(versionAt - 1) == ' ';
        String version = room ? StartLine.version(in, versionAt) : null;
        boolean plausible =
                version != null && (KNOWN.contains(method) || wordEnd(in, targetAt, versionAt) == versionAt - 1);
        return plausible ? withTarget(in, method, versionAt - 1, version, line) : null;
    }

    private static RequestLine withoutVersion(StreamReader in, String method, Line line) {
        long targetAt = line.start() + method.length() + 1;
        boolean plausible = line.whole()
                ? in.at(targetAt) == '/'
                : in.at(line.end()) == StreamReader.NOTHING
                        && canBeTarget(in.text(targetAt, line.end(), MAX_HOST_LENGTH));
        if (!plausible) {
            return null;
        }
        long targetEnd = wordEnd(in, targetAt, line.end());
        boolean otherVersion = line.whole() && targetEnd < line.end() && !in.matches(targetEnd, " HTTP/1");
        return otherVersion ? null : withTarget(in, method, targetEnd, null, line);
    }

    private static long endWithoutBlanks(StreamReader in, Line line) {
        long end = line.end();
        while (end > line.end() - MAX_TRAILING_BLANKS && end > line.start() && blank(in.at(end - 1))) {
            end--;
        }
        return end;
    }

    private static RequestLine withTarget(StreamReader in, String method, long targetEnd, String version, Line line) {
        String target = in.text(line.start() + method.length() + 1, targetEnd, MAX_TARGET_LENGTH);
        boolean printable = target.chars().noneMatch(c -> c < ' ' || c == 0x7f);
        return printable ? new RequestLine(method, target, version, line) : null;
    }

    /** Offset of the first space, or the limit. */
    private static long wordEnd(StreamReader in, long from, long limit) {
        long at = from;
        while (at < limit && in.at(at) != ' ') {
            at++;
        }
        return at;
    }

    /** Length of the token (RFC 9110 §5.6.2) that stands there with a space behind it; 0 if none does. */
    private static int methodLength(StreamReader in, long offset) {
        int length = 0;
        while (length < MAX_METHOD_LENGTH && token(in.at(offset + length))) {
            length++;
        }
        return in.at(offset + length) == ' ' ? length : 0;
    }

    private static boolean token(int c) {
        return c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c > ' ' && TOKEN_MARKS.indexOf(c) >= 0;
    }

    /** The forms of RFC 9112 §3.2: a path, an absolute URI, an authority, or an asterisk. */
    private static boolean canBeTarget(String target) {
        int colon = target.indexOf(':');
        return target.startsWith("/") || target.startsWith("*") || colon > 0 && target.lastIndexOf(' ', colon) < 0;
    }

    private static boolean blank(int c) {
        return c == ' ' || c == '\t';
    }

    /** The authority of a target in absolute form or of a CONNECT, without user information; null if it has none (RFC 9112 §3.2). */
    String authority() {
        String authority = method.equals("CONNECT") ? target : null;
        int scheme = target.indexOf("://");
        if (scheme > 0 && target.charAt(0) != '/') {
            int from = scheme + 3;
            int to = from;
            while (to < target.length() && "/?#".indexOf(target.charAt(to)) < 0) {
                to++;
            }
            authority = target.substring(from, to);
        }
        return authority == null ? null : authority.substring(authority.lastIndexOf('@') + 1);
    }
}
