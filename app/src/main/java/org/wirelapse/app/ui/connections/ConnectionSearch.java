package org.wirelapse.app.ui.connections;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.ConnectionFilter;

/** What is typed in the filter field: an expression where it begins like one, else words to look for. */
final class ConnectionSearch {
    private static final Pattern EXPRESSION =
            Pattern.compile("(?i)^[(!\\s]*(tcp\\.|ip\\.|ipv6\\.|(host|port|path|not)\\s+\\S).*");

    private ConnectionSearch() {}

    /**
     * Reads what was typed. Words must all stand in the addresses, the host, or one request's method and target.
     *
     * @throws org.wirelapse.analysis.traffic.FilterSyntaxException if it is an expression that makes no sense
     */
    static Predicate<AnalysedConnection> of(String typed) {
        if (EXPRESSION.matcher(typed).matches()) {
            return ConnectionFilter.parse(typed);
        }
        Predicate<AnalysedConnection> all = connection -> true;
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            all = all.and(connection -> has(connection, word));
        }
        return all;
    }

    private static boolean has(AnalysedConnection c, String word) {
        return (c.connection().client() + " " + c.connection().server()).contains(word)
                || c.host() != null && c.host().toLowerCase(Locale.ROOT).contains(word)
                || c.exchanges().stream().map(e -> e.exchange().request()).anyMatch(r -> (r.method() + " " + r.target())
                        .toLowerCase(Locale.ROOT)
                        .contains(word));
    }
}
