package org.wirelapse.analysis.traffic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a filter with two stacks, one of conditions and one of operators that still wait for their right side, so that the depth of
 * parentheses costs no stack of ours.
 */
final class FilterParser {
    /** A parenthesis, an operator, a quoted text, or a word. */
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|==|!|&&|\\|\\||\"[^\"]*\"|[^\\s()!=&|\"]+|\\S)");

    /** Operators by rising strength; a parenthesis holds back all that stands before it. */
    private enum Operator {
        PARENTHESIS,
        OR,
        AND,
        NOT
    }

    /** Far more than anybody types; what is parsed nests, and is evaluated, this deep at most. */
    private static final int MAX_TOKENS = 1_000;

    private record Token(String text, int column) {}

    private final String expression;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Predicate<AnalysedConnection>> conditions = new ArrayDeque<>();
    private final Deque<Operator> waiting = new ArrayDeque<>();
    private int at;

    FilterParser(String expression) {
        this.expression = expression.stripTrailing();
        Matcher matcher = TOKEN.matcher(this.expression);
        while (matcher.find()) {
            if (tokens.size() == MAX_TOKENS) {
                throw new FilterSyntaxException(matcher.start(1) + 1, "the filter is too long");
            }
            tokens.add(new Token(matcher.group(1), matcher.start(1) + 1));
        }
    }

    Predicate<AnalysedConnection> parse() {
        if (tokens.isEmpty()) {
            return connection -> true;
        }
        operand();
        while (at < tokens.size()) {
            Token token = tokens.get(at++);
            switch (word(token)) {
                case "and", "&&" -> join(Operator.AND);
                case "or", "||" -> join(Operator.OR);
                case ")" -> closeParenthesis(token);
                default -> throw new FilterSyntaxException(token.column, "'and', 'or' or the end was expected");
            }
        }
        applyAtLeast(Operator.OR);
        if (!waiting.isEmpty()) {
            throw new FilterSyntaxException(end(), "a parenthesis is not closed");
        }
        return conditions.pop();
    }

    private void join(Operator operator) {
        applyAtLeast(operator);
        waiting.push(operator);
        operand();
    }

    /** Any number of "not" and opening parentheses, and then a comparison. */
    private void operand() {
        while (true) {
            Token token = next("a comparison such as 'port 80' was expected");
            switch (word(token)) {
                case "not", "!" -> waiting.push(Operator.NOT);
                case "(" -> waiting.push(Operator.PARENTHESIS);
                default -> {
                    comparison(token);
                    return;
                }
            }
        }
    }

    private void comparison(Token name) {
        FilterTerm term = FilterTerm.of(word(name));
        if (term == null) {
            throw new FilterSyntaxException(
                    name.column, "'" + name.text + "' is none of tcp.stream, host, port, path, not, (");
        }
        Token value = next("a value was expected");
        if (word(value).equals("eq") || value.text.equals("==")) {
            value = next("a value was expected");
        }
        try {
            conditions.push(term.with(value.text.replace("\"", "")));
        } catch (IllegalArgumentException e) {
            throw new FilterSyntaxException(value.column, e.getMessage());
        }
    }

    private void closeParenthesis(Token token) {
        applyAtLeast(Operator.OR);
        if (waiting.isEmpty()) {
            throw new FilterSyntaxException(token.column, "no parenthesis was opened");
        }
        waiting.pop();
    }

    private void applyAtLeast(Operator strength) {
        while (!waiting.isEmpty() && waiting.peek().compareTo(strength) >= 0) {
            Predicate<AnalysedConnection> right = conditions.pop();
            conditions.push(
                    switch (waiting.pop()) {
                        case NOT -> right.negate();
                        case AND -> conditions.pop().and(right);
                        default -> conditions.pop().or(right);
                    });
        }
    }

    private Token next(String expected) {
        if (at == tokens.size()) {
            throw new FilterSyntaxException(end(), expected);
        }
        return tokens.get(at++);
    }

    private int end() {
        return expression.length() + 1;
    }

    private static String word(Token token) {
        return token.text.toLowerCase(Locale.ROOT);
    }
}
