package org.wirelapse.analysis.rule.tcp;

import java.util.List;
import java.util.Set;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.Retransmission.Trigger;
import org.wirelapse.analysis.wait.WaitCause;

/** How a sender learned of a loss. */
enum LossKind {
    ACKNOWLEDGED(
            WaitCause.FAST_RETRANSMIT, "until acknowledgements had told of a loss", Set.of(Trigger.FAST, Trigger.RACK)),
    PROBED(WaitCause.TAIL_LOSS_PROBE, "for a tail loss probe", Set.of(Trigger.TLP)),
    TIMED_OUT(WaitCause.RETRANSMISSION_TIMEOUT, "for the retransmission timer", Set.of(Trigger.RTO));

    /** Cause of the time until the sender knew. */
    final WaitCause learning;
    /** The same, in words that follow a duration. */
    final String words;

    private final Set<Trigger> triggers;

    LossKind(WaitCause learning, String words, Set<Trigger> triggers) {
        this.learning = learning;
        this.words = words;
        this.triggers = triggers;
    }

    /** True if it made the sender repeat a segment that had to be repeated. */
    boolean repaired(Retransmission repeat) {
        return triggers.contains(repeat.trigger()) && repeat.verdict() != Retransmission.Verdict.SPURIOUS;
    }

    /** Those of some repeats that it brought about. */
    List<Retransmission> among(List<Retransmission> repeats) {
        return repeats.stream().filter(this::repaired).toList();
    }
}
