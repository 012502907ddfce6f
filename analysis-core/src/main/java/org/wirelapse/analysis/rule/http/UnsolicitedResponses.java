package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.http.UnsolicitedResponse;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;

/** Answers that nobody asked for. */
public final class UnsolicitedResponses implements HttpRule {
    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "unsolicited-response",
            "The server answered what nobody had asked",
            "Responses on connections whose requests are all in the capture, and have their answers.",
            "A server may say 408 before it closes an idle connection (RFC 9110 §15.5.9). A client that takes such a "
                    + "response for the answer to its next request has the wrong one; it must not, and should close "
                    + "the connection (RFC 9112 §9.2).",
            "Where it is no 408, look for what makes the server answer twice, or for a proxy that mixes up its "
                    + "connections.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = traffic.connections().stream()
                .filter(connection -> !connection.unsolicited().isEmpty() && wholeRequests(connection))
                .map(UnsolicitedResponses::occurrence)
                .toList();
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            UnsolicitedResponse first = group.get(0).connection().unsolicited().get(0);
            String summary = Counts.text(group.size(), "connection") + " with " + service
                    + " brought answers to no request; the first has status " + first.status() + ".";
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group));
        });
    }

    /** Else it may well be that the capture lacks the request. */
    private static boolean wholeRequests(AnalysedConnection connection) {
        return connection.tcp().handshake().synRow() >= 0
                && connection.tcp().clientToServer().unseenBytes() == 0;
    }

    private static Occurrence occurrence(AnalysedConnection connection) {
        List<Integer> packets = connection.unsolicited().stream()
                .filter(response -> response.row() >= 0)
                .map(response -> connection.connection().log().packet(response.row()))
                .toList();
        return new Occurrence(connection, null, 0, packets);
    }
}
