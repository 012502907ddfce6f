package org.wirelapse.analysis.rule;

import java.util.List;
import java.util.Map;

/**
 * Something that a rule found: what, why it matters, what to do, and the packets that prove it.
 *
 * @param rule id of the rule
 * @param severity how much it matters
 * @param title in a few words
 * @param summary what was found here, with its numbers
 * @param explanation why it happens and matters, with the RFC
 * @param remedy what to try
 * @param costNs time that exchanges and turns lost by it, from their tiles; 0 for none
 * @param confidence what it rests on
 * @param streams connections concerned, in order
 * @param exchanges exchanges concerned
 * @param turns turns concerned, of connections whose content cannot be read
 * @param packets evidence, in order
 * @param filter Wireshark display filter that shows the evidence
 * @param values the numbers behind the summary, by name
 * @param saving what its advice would have saved, or null where that cannot be told
 */
public record Finding(
        String rule,
        Severity severity,
        String title,
        String summary,
        String explanation,
        String remedy,
        long costNs,
        Confidence confidence,
        List<Integer> streams,
        List<Place> exchanges,
        List<Place> turns,
        List<Integer> packets,
        String filter,
        Map<String, Object> values,
        Saving saving) {
    /** One in the words of its rule. */
    Finding(
            RuleDescription rule,
            Severity severity,
            Findings.Told told,
            long costNs,
            List<Integer> streams,
            List<Place> exchanges,
            List<Place> turns,
            List<Integer> packets,
            String filter) {
        this(
                rule.id(),
                severity,
                rule.title(),
                told.summary(),
                rule.explanation(),
                rule.remedy(),
                costNs,
                told.confidence(),
                streams,
                exchanges,
                turns,
                packets,
                filter,
                told.values(),
                told.saving() == null ? null : told.saving().atMost(costNs));
    }

    /**
     * Names an exchange or a turn.
     *
     * @param stream its connection
     * @param index its place on the connection, from 0
     */
    public record Place(int stream, int index) {}
}
