package org.wirelapse.analysis.follow;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which header fields hold credentials. A name that looks as if it did counts too: to hide too much does less harm than too little. */
final class SecretFields {
    private static final Set<String> NAMES = Set.of(
            "authorization",
            "proxy-authorization",
            "authentication-info",
            "proxy-authentication-info",
            "cookie",
            "cookie2",
            "set-cookie",
            "set-cookie2");

    private static final List<String> FRAGMENTS = List.of(
            "token",
            "secret",
            "password",
            "passwd",
            "api-key",
            "apikey",
            "access-key",
            "auth-key",
            "session",
            "signature",
            "jwt",
            "credential");

    private SecretFields() {}

    static boolean contains(String name) {
        String lowerCase = name.strip().toLowerCase(Locale.ROOT);
        return NAMES.contains(lowerCase) || FRAGMENTS.stream().anyMatch(lowerCase::contains);
    }
}
