package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Saving;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.WaitRule;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.WaitCause;

/** Transfers on a kept connection whose window had fallen back while it was idle. */
public final class IdleRestart extends WaitRule {
    private static final Threshold LEAST_TIME =
            new Threshold("least-time", "ms", 5, "waits shorter than this are not worth a word");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "idle-restart",
            "The congestion window fell back while idle",
            "Exchanges on a kept connection that had to grow its congestion window once more after an idle time.",
            "A sender that was idle for longer than its retransmission timeout goes back towards the "
                    + "initial window (RFC 5681 §4.1; Linux halves it once for each timeout that passed).",
            "Set net.ipv4.tcp_slow_start_after_idle=0 on the sending host where its path does not change, "
                    + "or keep the connection busy.",
            List.of(),
            List.of(LEAST_TIME));

    /** The rule. */
    public IdleRestart() {
        super(
                DESCRIPTION,
                Confidence.STRONG,
                "for a congestion window that had fallen back while the connection was idle");
    }

    @Override
    protected List<Occurrence> waits(Traffic traffic, Thresholds thresholds) {
        return Occurrence.ofWaits(traffic, thresholds.of(DESCRIPTION, LEAST_TIME), WaitCause.IDLE_RESTART);
    }

    @Override
    protected Saving saving(List<Occurrence> group) {
        return all(group, "the path still carries the window from before the pause");
    }
}
