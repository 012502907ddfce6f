package org.wirelapse.app.ui.charts;

import java.util.Arrays;
import java.util.List;
import org.wirelapse.analysis.congestion.Limit;
import org.wirelapse.analysis.congestion.Phase;
import org.wirelapse.analysis.congestion.WindowSeries;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.report.CongestionWords;
import org.wirelapse.analysis.wait.WaitFamily;
import org.wirelapse.app.ui.charts.Strip.State;

/** What rule a sender's congestion window followed, and what kept it from sending more. */
final class WindowStrips {
    private WindowStrips() {}

    static List<Strip> of(WindowSeries windows, Direction direction) {
        List<State> phases =
                Arrays.stream(Phase.values()).map(WindowStrips::state).toList();
        List<State> limits = Arrays.stream(Limit.values())
                .map(limit -> state(limit, direction.sender()))
                .toList();
        return List.of(
                Strip.of("phase", "What rule the congestion window follows", phases, windows, i -> windows.phase(i)
                        .ordinal()),
                Strip.of("limit", "What keeps the sender from sending more", limits, windows, i -> windows.limit(i)
                        .ordinal()));
    }

    private static State state(Phase phase) {
        StateLook look =
                phase == Phase.UNKNOWN ? StateLook.of(WaitFamily.UNKNOWN) : StateLook.of("chart.phase." + phase.name());
        return new State(
                CongestionWords.name(phase), CongestionWords.letters(phase), CongestionWords.sentence(phase), look);
    }

    private static State state(Limit limit, Side sender) {
        WaitFamily family = family(limit, sender);
        return new State(
                CongestionWords.name(limit),
                String.valueOf(family.letter()),
                CongestionWords.sentence(limit),
                StateLook.of(family));
    }

    /** The waits that the limit would make: the same colour, hatch and letter. */
    private static WaitFamily family(Limit limit, Side sender) {
        return switch (limit) {
            case CWND, PACING -> WaitFamily.CONGESTION_WINDOW;
            case RECEIVE_WINDOW, ZERO_WINDOW -> WaitFamily.RECEIVE_WINDOW;
            case APPLICATION -> sender == Side.CLIENT ? WaitFamily.CLIENT : WaitFamily.SERVER;
            case NAGLE -> WaitFamily.NAGLE;
            case RECOVERY -> WaitFamily.LOSS;
            case UNKNOWN -> WaitFamily.UNKNOWN;
        };
    }
}
