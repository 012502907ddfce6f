package org.wirelapse.analysis.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wirelapse.analysis.ConnectionAnalyzer;
import org.wirelapse.analysis.Surroundings;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.OutsideTcp;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.analysis.traffic.Traffic;

/** What a rule says of conversations, each a connection of its own client port. */
public final class Examined {
    private static final Quality FAULTLESS = new Quality(0, 0, 0, 0, 0, 0, 0, 0);

    private Examined() {}

    /** Conversations as traffic; their streams and client ports count up from 0 and 50000. */
    public static Traffic traffic(Conversation... conversations) {
        return traffic(FAULTLESS, List.of(), conversations);
    }

    /** Conversations in a capture that has faults. */
    public static Traffic traffic(Quality quality, List<CaptureProblem> problems, Conversation... conversations) {
        return traffic(
                quality,
                problems,
                IntStream.range(0, conversations.length)
                        .mapToObj(i -> analysed(conversations[i], i, 50_000 + i))
                        .toList());
    }

    /** Conversations that one after the other use the same client port. */
    public static Traffic onOnePort(Conversation... conversations) {
        return traffic(
                FAULTLESS,
                List.of(),
                IntStream.range(0, conversations.length)
                        .mapToObj(i -> analysed(conversations[i], i, 50_000))
                        .toList());
    }

    private static Traffic traffic(
            Quality quality, List<CaptureProblem> problems, List<AnalysedConnection> connections) {
        int packets = connections.stream().mapToInt(AnalysedConnection::packets).sum();
        long durationNs =
                connections.stream().mapToLong(AnalysedConnection::endNs).max().orElse(0);
        return Traffic.of(
                new CaptureFacts(List.of(), 0, durationNs, packets, packets, OutsideTcp.NONE, quality, problems),
                connections);
    }

    private static AnalysedConnection analysed(Conversation conversation, int stream, int clientPort) {
        return ConnectionAnalyzer.analyze(
                        conversation.connection(stream, clientPort), conversation.bytes(), Surroundings.NONE)
                .summary();
    }

    /** The one finding of a rule. */
    public static Finding found(Rule rule, Traffic traffic) {
        Verdict verdict = rule.examine(traffic, Thresholds.STANDARD);
        List<Finding> findings = assertInstanceOf(Verdict.Found.class, verdict, () -> text(traffic))
                .findings();
        assertEquals(1, findings.size());
        return findings.get(0);
    }

    /** The one finding of a rule in conversations. */
    public static Finding found(Rule rule, Conversation... conversations) {
        return found(rule, traffic(conversations));
    }

    /** Asserts that a rule looked and found nothing. */
    public static void assertClear(Rule rule, Traffic traffic) {
        assertInstanceOf(Verdict.Clear.class, rule.examine(traffic, Thresholds.STANDARD), () -> text(traffic));
    }

    /** Asserts that a rule looked at conversations and found nothing. */
    public static void assertClear(Rule rule, Conversation... conversations) {
        assertClear(rule, traffic(conversations));
    }

    /** The exchanges with their tiles, for a test that fails. */
    private static String text(Traffic traffic) {
        return traffic.exchanges().stream()
                .map(e -> e.exchange().state() + " " + e.waits())
                .collect(Collectors.joining("\n"));
    }
}
