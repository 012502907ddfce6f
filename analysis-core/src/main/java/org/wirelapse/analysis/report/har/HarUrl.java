package org.wirelapse.analysis.report.har;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** What a request asked for, as an absolute URL (RFC 9112 §3.3); what no URL may hold is percent-encoded (RFC 3986 §2.1). */
final class HarUrl {
    /** Name or address, with or without a port. */
    private static final Pattern AUTHORITY =
            Pattern.compile("([A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{0,5})?");

    /** Scheme, authority, and the rest (RFC 9112 §3.2.2). */
    private static final Pattern ABSOLUTE =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,31}://)([^/?]*)(.*)", Pattern.DOTALL);

    /** Besides letters and digits (RFC 3986 §3.3, §3.4); {@code %} where it begins an escape. */
    private static final String ALLOWED = "/?:@-._~!$&'()*+,;=";

    private static final String HEX = "0123456789ABCDEF";

    private HarUrl() {}

    /**
     * Part of a query.
     *
     * @param name as sent
     * @param value as sent, empty where there is none
     */
    record Parameter(String name, String value) {}

    static String of(AnalysedConnection connection, HttpRequest request) {
        String target = request.target();
        if (ABSOLUTE.matcher(target).matches()) {
            return escaped(target);
        }
        String scheme = connection.tls() == null ? "http://" : "https://";
        if (request.method().equals("CONNECT")) {
            return scheme + escaped(target);
        }
        String path = target.equals("*") ? "" : escaped(target);
        return scheme
                + authority(connection, request.host())
                + (path.isEmpty() || path.startsWith("/") ? "" : "/")
                + path;
    }

    /** What the request says; the server's address where it says nothing that could stand in a URL. */
    private static String authority(AnalysedConnection connection, String host) {
        return host != null && AUTHORITY.matcher(host).matches()
                ? host
                : connection.connection().server().toString();
    }

    /** Empty where the whole server is meant (RFC 9112 §3.2.4). */
    private static String path(String target) {
        if (target.isEmpty() || target.equals("*")) {
            return "";
        }
        return (target.startsWith("/") ? "" : "/") + escaped(target);
    }

    private static String escaped(String text) {
        StringBuilder url = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letterOrDigit || ALLOWED.indexOf(c) >= 0 || c == '%' && escapeAt(text, i)) {
                url.append(c);
            } else {
                escape(url, c);
            }
        }
        return url.toString();
    }

    /** Targets are read as ISO-8859-1, so that every character is the byte that was sent. */
    private static void escape(StringBuilder url, char c) {
        for (byte b : c < 256 ? new byte[] {(byte) c} : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            url.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
    }

    private static boolean escapeAt(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }

    /** The query of a target, in order. */
    static List<Parameter> query(String target) {
        List<Parameter> parameters = new ArrayList<>();
        int question = target.indexOf('?');
        if (question >= 0) {
            for (String part : target.substring(question + 1).split("&")) {
                int equals = part.indexOf('=');
                parameters.add(
                        equals < 0
                                ? new Parameter(part, "")
                                : new Parameter(part.substring(0, equals), part.substring(equals + 1)));
            }
        }
        return parameters;
    }
}
