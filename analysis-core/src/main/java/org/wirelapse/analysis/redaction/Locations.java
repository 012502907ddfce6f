package org.wirelapse.analysis.redaction;

/** Rewrites what says where something is: hosts with ports, request targets, URLs. Paths stay as they are. */
final class Locations {
    private static final int LONGEST_PORT = 5;

    private final Pseudonyms pseudonyms;

    Locations(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** {@code user@shop.example:8080} becomes {@code host-1:8080}; null stays null. */
    String authority(String authority) {
        if (authority == null) {
            return null;
        }
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        return isPort(host, colon)
                ? pseudonyms.host(host.substring(0, colon)) + host.substring(colon)
                : pseudonyms.host(host);
    }

    private static boolean isPort(String host, int colon) {
        String port = host.substring(colon + 1);
        return colon > 0
                && host.lastIndexOf(':', colon - 1) <= host.lastIndexOf(']')
                && port.length() <= LONGEST_PORT
                && port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * A target in any of its forms (RFC 9112 §3.2): {@code https://shop.example/cart?item=7} becomes {@code
     * https://host-1/cart?query-1}. Hidden is all behind the first {@code ?}, {@code #} or {@code ;}: parameters of a path often carry a
     * session.
     */
    String target(String target) {
        int end = queryStart(target);
        String place = place(target.substring(0, end));
        return end == target.length() ? place : place + target.charAt(end) + pseudonyms.query(target.substring(end));
    }

    private static int queryStart(String target) {
        int at = 0;
        while (at < target.length() && "?#;".indexOf(target.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Also a URL inside a path has its host replaced, as proxies and archives write them. */
    private String place(String place) {
        int scheme = place.indexOf("://");
        if (scheme < 0) {
            // What is neither a path nor "*" names a host, as CONNECT does.
            return place.isEmpty() || place.startsWith("/") || place.equals("*") ? place : authority(place);
        }
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        while (scheme >= 0) {
            int from = scheme + "://".length();
            int to = place.indexOf('/', from);
            to = to < 0 ? place.length() : to;
            replaced.append(place, copied, from).append(authority(place.substring(from, to)));
            copied = to;
            scheme = place.indexOf("://", to);
        }
        return replaced.append(place, copied, place.length()).toString();
    }
}
