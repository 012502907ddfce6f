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

/** Gaps inside answers. */
public final class ServerPause extends WaitRule implements HttpRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 100, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "server-pause",
            "The server paused inside answers",
            "Answers that the server interrupted, with nothing on the network to hold it.",
            "When the window is open, nothing is lost and the last segment was not full, the sender had "
                    + "nothing to send: its application was waiting or working.",
            "Look into the server: an answer that is made while it is sent, a slow upstream, a stream of "
                    + "events (then this is no fault).",
            List.of("A send buffer that is too small looks alike.", "Server-sent events pause by design."),
            List.of(LEAST_TIME));

    /** The rule. */
    public ServerPause() {
        super(DESCRIPTION, Confidence.STRONG, "inside answers that the server had interrupted");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(
                traffic,
                thresholds.of(DESCRIPTION, LEAST_TIME),
                (connection, interval, wait) ->
                        interval instanceof TiledExchange && !CorkedWrite.explains(connection, interval, wait),
                WaitCause.SERVER_PAUSE);
    }
}
