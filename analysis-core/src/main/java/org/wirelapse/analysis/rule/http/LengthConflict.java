package org.wirelapse.analysis.rule.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wirelapse.analysis.http.Ambiguity;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.wait.TiledExchange;

/** Messages whose length can be read in two ways. */
public final class LengthConflict implements HttpRule {
    private static final int MOST_DIGITS = 17;

    private static final Set<Ambiguity> CONFLICTS = Set.of(
            Ambiguity.CONTENT_LENGTH_REPEATED,
            Ambiguity.CONTENT_LENGTH_CONFLICT,
            Ambiguity.CONTENT_LENGTH_INVALID,
            Ambiguity.TRANSFER_ENCODING_AND_CONTENT_LENGTH);

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "length-conflict",
            "The length of messages can be read in two ways",
            "Messages with several Content-Length values, an invalid one, or one beside " + "Transfer-Encoding.",
            "Two programs on the way that read the length differently disagree about where the next "
                    + "message begins (request smuggling, RFC 9112 §11.2).",
            "Send one length only. Reject such messages at the first program that sees them.",
            List.of(),
            List.of());

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        List<Occurrence> found = Occurrence.inExchanges(traffic, LengthConflict::conflicting);
        return new Findings(DESCRIPTION, traffic, thresholds).perService(found, (service, group) -> {
            String summary = Counts.text(group.size(), "exchange") + " of " + service
                    + " with a message whose length can be read in two ways: the body of the first has "
                    + readings(group.get(0).exchange().exchange()) + ".";
            return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group));
        });
    }

    /** What the body's length is by our reading, and by that of others. */
    private static String readings(Exchange exchange) {
        boolean inRequest = exchange.request().ambiguities().stream().anyMatch(CONFLICTS::contains);
        HeaderFields fields =
                inRequest ? exchange.request().fields() : exchange.response().fields();
        MessageBounds bounds =
                inRequest ? exchange.request().bounds() : exchange.response().bounds();
        Set<String> lengths = new LinkedHashSet<>();
        fields.elements("content-length").forEach(value -> lengths.add(length(value)));
        String announced = String.join(" or ", lengths) + " by Content-Length";
        boolean encoded = !fields.elements("transfer-encoding").isEmpty();
        return encoded
                ? ByteCounts.text(bounds.bodyBytes()) + " by Transfer-Encoding, " + announced
                : announced + "; it was read as " + ByteCounts.text(bounds.bodyBytes());
    }

    private static String length(String value) {
        boolean number = !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? ByteCounts.text(Long.parseLong(value)) : "what is no number";
    }

    private static Occurrence conflicting(AnalysedConnection connection, TiledExchange exchange) {
        HttpRequest request = exchange.exchange().request();
        HttpResponse response = exchange.exchange().response();
        MessageBounds conflicting = request.ambiguities().stream().anyMatch(CONFLICTS::contains)
                ? request.bounds()
                : response != null && response.ambiguities().stream().anyMatch(CONFLICTS::contains)
                        ? response.bounds()
                        : null;
        return conflicting == null
                ? null
                : new Occurrence(
                        connection,
                        exchange,
                        0,
                        List.of(connection.connection().log().packet(conflicting.firstRow())));
    }
}
