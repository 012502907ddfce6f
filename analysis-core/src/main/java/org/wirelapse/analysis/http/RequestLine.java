package org.wirelapse.analysis.http;

import java.util.Set;

/**
 * A request line (RFC 9112 §3).
 *
 * @param method as sent
 * @param target as sent, at most 4,096 characters
 * @param version {@code 1.1}, {@code 1.0}, or null where the line is cut before it
 * @param line where it stands
 */
record RequestLine(String method, String target, String version, Line line) implements StartLine {
    private static final int MAX_METHOD_LENGTH = 32;
    private static final int MAX_TARGET_LENGTH = 4096;
    private static final int VERSION_LENGTH = "HTTP/1.1".length();
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
     * Reads the request line at that offset. Any method token is taken if the line ends with {@code HTTP/1.x}; a line that is cut before
     * that is taken if it begins with a known method and something that can be a target.
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
        return line.whole() ? whole(in, method, line) : cut(in, method, line);
    }

    private static RequestLine whole(StreamReader in, String method, Line line) {
        long end = line.end();
        while (end > line.start() && blank(in.at(end - 1))) {
            end--;
        }
        long versionAt = end - VERSION_LENGTH;
        long targetAt = line.start() + method.length() + 1;
        if (versionAt - 1 <= targetAt || in.at(versionAt - 1) != ' ') {
            return null;
        }
        String version = StartLine.version(in, versionAt);
        String target = in.text(targetAt, versionAt - 1, MAX_TARGET_LENGTH);
        boolean oneWord = target.indexOf(' ') < 0 || KNOWN.contains(method);
        return version != null && oneWord && printable(target) ? new RequestLine(method, target, version, line) : null;
    }

    private static RequestLine cut(StreamReader in, String method, Line line) {
        String target = in.text(line.start() + method.length() + 1, line.end(), MAX_TARGET_LENGTH);
        int space = target.indexOf(' ');
        String first = space < 0 ? target : target.substring(0, space);
        boolean plausible = KNOWN.contains(method) && canBeTarget(first) && printable(first);
        return plausible ? new RequestLine(method, first, null, line) : null;
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
        return !target.isEmpty()
                && (target.charAt(0) == '/' || target.startsWith("http") || target.contains(":") || target.equals("*"));
    }

    private static boolean printable(String text) {
        return text.chars().noneMatch(c -> c < ' ' || c == 0x7f);
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
