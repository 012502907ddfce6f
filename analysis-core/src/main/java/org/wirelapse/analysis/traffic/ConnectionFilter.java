package org.wirelapse.analysis.traffic;

import java.util.function.Predicate;

/**
 * Picks connections by an expression: {@code tcp.stream eq 3}, {@code host 10.0.0.5} (an address, or a name as the Host field gives it),
 * {@code port 80}, {@code path /cart} (part of a request's target), joined by {@code and}, {@code or}, {@code not} and parentheses. Also
 * understood are {@code ip.addr} and {@code tcp.port}, {@code ==}, {@code &&}, {@code ||} and {@code !}, as Wireshark writes them. An
 * empty expression picks all.
 */
public final class ConnectionFilter implements Predicate<AnalysedConnection> {
    private final String expression;
    private final Predicate<AnalysedConnection> condition;

    private ConnectionFilter(String expression, Predicate<AnalysedConnection> condition) {
        this.expression = expression;
        this.condition = condition;
    }

    /**
     * Reads an expression.
     *
     * @throws FilterSyntaxException if it makes no sense
     */
    public static ConnectionFilter parse(String expression) {
        return new ConnectionFilter(expression, new FilterParser(expression).parse());
    }

    @Override
    public boolean test(AnalysedConnection connection) {
        return condition.test(connection);
    }

    /** The expression as it was given. */
    @Override
    public String toString() {
        return expression;
    }
}
