package org.wirelapse.analysis.compare;

import org.wirelapse.analysis.http.HttpRequest;

/** Gives requests for the same kind of thing the same name: {@code GET shop.example/cart/{…}}. */
final class Routes {
    private static final int MOST_CHARACTERS = 120;
    private static final int SHORTEST_HEX_NAME = 8;

    private Routes() {}

    /**
     * Method, host and path of a request, without its query; segments of the path that are numbers or long hexadecimal names are left out.
     *
     * @param service what stands for the host where the request names none
     */
    static String of(HttpRequest request, String service) {
        String host = request.host() == null ? service : request.host();
        StringBuilder route = new StringBuilder(request.method()).append(' ').append(host);
        String path = path(request.target());
        int from = 0;
        while (from < path.length() && route.length() < MOST_CHARACTERS) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(from, end);
            route.append(names(segment) ? "{…}" : segment).append(slash < 0 ? "" : "/");
            from = end + 1;
        }
        return route.length() <= MOST_CHARACTERS ? route.toString() : route.substring(0, MOST_CHARACTERS) + "…";
    }

    /** From the first slash of the path on; a target in absolute form has its host before (RFC 9112 §3.2.2). */
    private static String path(String target) {
        int scheme = target.indexOf("://");
        int begin = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
        if (begin < 0) {
            return "/";
        }
        int end = begin;
        while (end < target.length() && "?#;".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        return target.substring(begin, end);
    }

    /** True if a segment names one of many things. */
    private static boolean names(String segment) {
        boolean digits = !segment.isEmpty();
        boolean hex = segment.length() >= SHORTEST_HEX_NAME;
        boolean anyDigit = false;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            anyDigit |= digit;
            digits &= digit;
            hex &= digit || c == '-' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
        }
        return digits || hex && anyDigit;
    }
}
