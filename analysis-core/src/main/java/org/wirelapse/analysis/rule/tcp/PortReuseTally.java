package org.wirelapse.analysis.rule.tcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.PortReuse;
import org.wirelapse.analysis.traffic.PortReuse.Ground;
import org.wirelapse.analysis.traffic.PortReuse.Outcome;
import org.wirelapse.analysis.unit.Durations;

/** What came of connections whose ports were still in TIME_WAIT, summed up. */
record PortReuseTally(List<PortReuse> reuses) {
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("accepted", count(Outcome.ACCEPTED));
        values.put("accepted_after_challenge", count(Outcome.CHALLENGED_THEN_ACCEPTED));
        values.put("challenged", count(Outcome.CHALLENGED));
        values.put("refused", count(Outcome.REFUSED));
        values.put("unanswered", count(Outcome.UNANSWERED));
        reuses.stream()
                .mapToLong(PortReuse::afterNs)
                .min()
                .ifPresent(soonest -> values.put("soonest_after_ns", soonest));
        return values;
    }

    private long count(Outcome outcome) {
        return reuses.stream().filter(reuse -> reuse.outcome() == outcome).count();
    }

    /** The end of a sentence; empty where nothing is known. */
    String words() {
        if (reuses.isEmpty()) {
            return "";
        }
        long soonest = reuses.stream().mapToLong(PortReuse::afterNs).min().orElseThrow();
        StringBuilder words = new StringBuilder(", the soonest " + Durations.text(soonest) + " after its close: ")
                .append(count(Outcome.ACCEPTED))
                .append(" accepted at once")
                .append(grounds());
        say(words, Outcome.CHALLENGED_THEN_ACCEPTED, challenged());
        say(words, Outcome.CHALLENGED, " answered by the old connection and never accepted");
        say(words, Outcome.REFUSED, " refused by a reset");
        say(words, Outcome.UNANSWERED, " never answered");
        return words.toString();
    }

    private void say(StringBuilder words, Outcome outcome, String what) {
        if (count(outcome) > 0) {
            words.append(", ").append(count(outcome)).append(what);
        }
    }

    /** Why servers that were in TIME_WAIT accepted; where the client alone was, the server knew nothing any more. */
    private String grounds() {
        List<PortReuse> judged = reuses.stream()
                .filter(reuse -> reuse.outcome() == Outcome.ACCEPTED && reuse.keptBy() != Close.TimeWait.CLIENT)
                .toList();
        if (judged.isEmpty()) {
            return count(Outcome.ACCEPTED) == 0 ? "" : " (TIME_WAIT was at the client, the server kept nothing)";
        }
        long numbers = count(judged, Ground.HIGHER_SEQUENCE);
        long stamps = count(judged, Ground.NEWER_TIMESTAMP);
        return " (" + judged.size() + " by a server in TIME_WAIT: " + numbers + " had a higher initial number, "
                + stamps + " a newer timestamp)";
    }

    private static long count(List<PortReuse> judged, Ground ground) {
        return judged.stream().filter(reuse -> reuse.grounds().contains(ground)).count();
    }

    private String challenged() {
        long longest = reuses.stream()
                .filter(reuse -> reuse.outcome() == Outcome.CHALLENGED_THEN_ACCEPTED)
                .mapToLong(PortReuse::acceptedAfterNs)
                .max()
                .orElse(0);
        return " answered by the old connection, whose TIME_WAIT the client's reset then ended, and accepted up to "
                + Durations.text(longest) + " later (counted by syn-retransmitted)";
    }
}
