package org.wirelapse.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.WaitCause;
import org.wirelapse.analysis.wait.WaitTotals;

/**
 * Two captures of one service. Counted are exchanges with a whole answer.
 *
 * @param before what was captured before
 * @param after what was captured after
 * @param beforeIncomplete exchanges before that have no whole answer, and are left out
 * @param afterIncomplete the same after
 * @param all all exchanges
 * @param services by host, the ones with most time first
 * @param routes by method, host and path, the ones with most time first
 * @param causes time by cause, what changed most first
 * @param findings by rule, worst news first
 */
public record Comparison(
        CaptureFacts before,
        CaptureFacts after,
        int beforeIncomplete,
        int afterIncomplete,
        Group all,
        List<Group> services,
        List<Group> routes,
        List<CauseChange> causes,
        List<FindingChange> findings) {
    /** Compares. */
    public static Comparison of(Analysis before, Analysis after) {
        Exchanges earlier = Exchanges.of(before.traffic());
        Exchanges later = Exchanges.of(after.traffic());
        return new Comparison(
                before.capture(),
                after.capture(),
                earlier.incomplete(),
                later.incomplete(),
                Group.of("all", Exchanges.sample(earlier.complete), Exchanges.sample(later.complete)),
                groups(earlier.byService, later.byService),
                groups(earlier.byRoute, later.byRoute),
                causes(earlier.complete, later.complete),
                FindingChanges.of(before.findings(), earlier.complete.size(), after.findings(), later.complete.size()));
    }

    private static List<Group> groups(Map<String, List<TiledExchange>> before, Map<String, List<TiledExchange>> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> Group.of(name, Exchanges.sample(before.get(name)), Exchanges.sample(after.get(name))))
                .sorted(Comparator.comparingLong(
                                (Group g) -> g.before().totalNs() + g.after().totalNs())
                        .reversed()
                        .thenComparing(Group::name))
                .toList();
    }

    private static List<CauseChange> causes(List<TiledExchange> before, List<TiledExchange> after) {
        WaitTotals earlier = WaitTotals.of(before);
        WaitTotals later = WaitTotals.of(after);
        List<CauseChange> changes = new ArrayList<>();
        for (WaitCause cause : WaitCause.values()) {
            long beforeNs = earlier.ns(cause);
            long afterNs = later.ns(cause);
            if (beforeNs + afterNs > 0) {
                changes.add(new CauseChange(
                        cause, beforeNs, afterNs, mean(beforeNs, before.size()), mean(afterNs, after.size())));
            }
        }
        changes.sort(Comparator.comparingLong((CauseChange c) -> Math.abs(c.differenceNs()))
                .reversed());
        return List.copyOf(changes);
    }

    private static long mean(long ns, int exchanges) {
        return exchanges == 0 ? 0 : ns / exchanges;
    }
}
