package org.wirelapse.app.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.app.ui.session.Session;

/** What could stand in a filter where the last word is being typed. */
final class FilterCompletion {
    private static final int MOST = 10;
    /** Looking further would keep the typing waiting. */
    private static final int MOST_CONNECTIONS = 2_000;

    private static final List<String> COMPARISONS =
            List.of("host", "port", "path", "tcp.stream eq", "ip.addr ==", "tcp.port ==", "not");
    private static final Set<String> NAMES = Set.of("host", "ip.addr", "ipv6.addr", "port", "tcp.port", "path");
    private static final Set<String> EQUALS = Set.of("eq", "==");
    private static final Set<String> JOINS = Set.of("and", "or", "not", "&&", "||", "!", "(");

    private FilterCompletion() {}

    /**
     * Words that could take the place of the last one, without it where it is complete.
     *
     * @param typed the filter so far
     * @param session whose hosts, ports and paths are offered, or null
     */
    static List<String> of(String typed, Session session) {
        String begun = lastWord(typed);
        List<String> before = words(typed.substring(0, typed.length() - begun.length()));
        List<String> offers = new ArrayList<>();
        for (String offer : offers(before, session)) {
            boolean fits = offer.toLowerCase(Locale.ROOT).contains(begun.toLowerCase(Locale.ROOT));
            if (fits && !offer.equals(begun) && offers.size() < MOST) {
                offers.add(offer);
            }
        }
        return offers;
    }

    /** The filter with an offer in place of its last word. */
    static String completed(String typed, String offer) {
        return typed.substring(0, typed.length() - lastWord(typed).length()) + offer + " ";
    }

    private static String lastWord(String typed) {
        int at = typed.length();
        while (at > 0 && !Character.isWhitespace(typed.charAt(at - 1)) && typed.charAt(at - 1) != '(') {
            at--;
        }
        return typed.substring(at);
    }

    private static List<String> words(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private static Iterable<String> offers(List<String> before, Session session) {
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        if (EQUALS.contains(last) && before.size() > 1) {
            last = before.get(before.size() - 2);
        }
        if (NAMES.contains(last)) {
            return session == null ? List.of() : values(last, session);
        }
        return before.isEmpty() || JOINS.contains(last) || last.endsWith("(") ? COMPARISONS : List.of("and", "or");
    }

    private static Set<String> values(String name, Session session) {
        return switch (name) {
            case "port", "tcp.port" ->
                distinct(
                        session,
                        c -> Stream.of(String.valueOf(c.connection().server().port())));
            case "path" ->
                distinct(session, c -> c.exchanges().stream()
                        .map(e -> e.exchange().request().target())
                        .filter(target -> target.length() < 60 && target.indexOf(' ') < 0));
            default ->
                distinct(
                        session,
                        c -> Stream.of(
                                c.host() == null ? "" : c.host().replaceFirst(":\\d+$", ""),
                                c.connection().server().address().toString(),
                                c.connection().client().address().toString()));
        };
    }

    private static Set<String> distinct(Session session, Function<AnalysedConnection, Stream<String>> values) {
        Set<String> found = new LinkedHashSet<>();
        session.connections().stream().limit(MOST_CONNECTIONS).flatMap(values).forEach(value -> {
            if (!value.isEmpty()) {
                found.add(value);
            }
        });
        return found;
    }
}
