package org.wirelapse.analysis.rule.http;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.WaitRule;
import org.wirelapse.analysis.rule.tcp.CorkedWrite;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.WaitCause;

/** Gaps inside requests, and between the handshake and the first request. */
public final class ClientThink extends WaitRule implements HttpRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 100, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "client-think",
            "The client took its time",
            "Exchanges in which the client paused inside its request, or had a connection and did not use it yet.",
            "Nothing on the network held the request: its application was waiting or working.",
            "Look into the client.",
            List.of("Connections that are opened in advance wait by design."),
            List.of(LEAST_TIME));

    /** The rule. */
    public ClientThink() {
        super(DESCRIPTION, Confidence.STRONG, "for the client to send its request");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(
                traffic,
                thresholds.of(DESCRIPTION, LEAST_TIME),
                (connection, interval, wait) -> interval instanceof TiledExchange
                        && (wait.cause() == WaitCause.CLIENT_SEND || !CorkedWrite.explains(connection, interval, wait)),
                WaitCause.CLIENT_SEND,
                WaitCause.CLIENT_PAUSE);
    }
}
