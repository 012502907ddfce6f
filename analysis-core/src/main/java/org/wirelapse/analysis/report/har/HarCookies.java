package org.wirelapse.analysis.report.har;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.http.HeaderFields;

/** The cookies of a message (RFC 6265 §4.1, §4.2), where the analysis was made with secrets; else none. */
final class HarCookies {
    private HarCookies() {}

    /**
     * One cookie.
     *
     * @param name its name
     * @param value as sent
     */
    record Cookie(String name, String value) {}

    static List<Cookie> of(HeaderFields fields) {
        List<Cookie> cookies = new ArrayList<>();
        for (HeaderFields.Field field : fields.fields()) {
            if (field.name().equals("cookie")) {
                for (String pair : field.value().split(";")) {
                    add(pair, cookies);
                }
            } else if (field.name().equals("set-cookie")) {
                // What follows on the first semicolon tells how to keep it.
                add(field.value().split(";", 2)[0], cookies);
            }
        }
        return cookies;
    }

    private static void add(String pair, List<Cookie> cookies) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            cookies.add(new Cookie(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip()));
        }
    }
}
