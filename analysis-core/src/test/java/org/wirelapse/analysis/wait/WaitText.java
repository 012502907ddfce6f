package org.wirelapse.analysis.wait;

import java.util.Locale;
import java.util.stream.Collectors;
import org.wirelapse.analysis.ConnectionAnalyzer;
import org.wirelapse.analysis.Surroundings;
import org.wirelapse.analysis.conversation.Conversation;

/** Exchanges of a conversation as one line each: {@code CAUSE ms, CAUSE ms, …}. */
public final class WaitText {
    private WaitText() {}

    /** The tiles of one exchange. */
    public static String of(Conversation conversation, int exchange) {
        return of(conversation, exchange, Surroundings.NONE);
    }

    /** The tiles of one exchange, with what is known besides its connection. */
    public static String of(Conversation conversation, int exchange, Surroundings around) {
        return ConnectionAnalyzer.analyze(conversation.connection(), conversation.bytes(), around)
                .summary()
                .exchanges()
                .get(exchange)
                .waits()
                .stream()
                .map(wait -> wait.cause() + " " + ms(wait.durationNs()))
                .collect(Collectors.joining(", "));
    }

    private static String ms(long ns) {
        String text = String.format(Locale.ROOT, "%.3f", ns / 1e6);
        return text.replaceFirst("\\.?0+$", "");
    }
}
