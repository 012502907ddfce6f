package org.wirelapse.analysis.rule.tcp;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Findings;
import org.wirelapse.analysis.rule.Findings.Told;
import org.wirelapse.analysis.rule.Occurrence;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Threshold;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/** Connections that did not come about. */
public final class ConnectFailed implements Rule {
    /** RFC 6298 §2.1: the timer of a first SYN. */
    private static final Threshold SILENCE = new Threshold(
            "silence", "ms", 1000, "a SYN that was sent once counts as unanswered when nothing came for so long");

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "connect-failed",
            "Connections failed",
            "Connections that were refused or never answered.",
            "A RST that answers the SYN says that nothing listens there (RFC 9293 §3.10.7.1); silence "
                    + "says that the packets, or the answers, are dropped, or that the accept queue is full.",
            "Refused: is the service running, on this port and address? Silence: firewall, routing, a "
                    + "full accept queue. Where a name has several addresses, take those that do not answer out of "
                    + "the DNS.",
            List.of("A firewall may answer with a RST in the place of the host."),
            List.of(SILENCE));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Verdict examine(Traffic traffic, Thresholds thresholds) {
        double silenceNs = thresholds.of(DESCRIPTION, SILENCE) * 1e6;
        long endNs = traffic.capture().durationNs();
        List<Occurrence> failed = Occurrence.ofConnections(
                traffic, connection -> refused(connection) || unanswered(connection, endNs - silenceNs));
        Findings wording = new Findings(DESCRIPTION, traffic, thresholds);
        List<Finding> findings = new ArrayList<>(Verdict.findings(wording.perService(failed, ConnectFailed::tell)));
        findings.addAll(Verdict.findings(wording.perService(waited(traffic), ConnectFailed::tellWaited)));
        return Verdict.of(findings);
    }

    private static Told tell(String service, List<Occurrence> group) {
        long refused = group.stream().filter(o -> refused(o.connection())).count();
        String summary = Counts.text(group.size(), "connection") + " to " + service + " failed: "
                + outcomes(refused, group.size() - refused) + ".";
        return Told.of(summary, Confidence.CERTAIN, Occurrence.numbers(group));
    }

    private static Told tellWaited(String service, List<Occurrence> group) {
        String summary = Occurrence.payers(group) + " with " + service + " waited "
                + Durations.text(Occurrence.cost(group))
                + " for another address of the same name, which did not answer.";
        return Told.of(summary, Confidence.STRONG, Occurrence.numbers(group))
                .saving(Occurrence.cost(group), "the name stands for addresses that answer");
    }

    /** What waited for another connection that failed, before its own was opened. */
    private static List<Occurrence> waited(Traffic traffic) {
        return Occurrence.ofWaits(
                traffic, 0, (connection, interval, wait) -> beforeOwnSyn(connection, wait), WaitCause.SYN_TIMEOUT);
    }

    /** True for the time of a SYN to another address, which lies before the connection's own. */
    static boolean beforeOwnSyn(AnalysedConnection connection, Wait wait) {
        return wait.cause() == WaitCause.SYN_TIMEOUT && wait.startNs() < connection.startNs();
    }

    private static String outcomes(long refused, long unanswered) {
        String silent = Counts.text(unanswered) + " never answered";
        return refused == 0 ? silent : Counts.text(refused) + " refused" + (unanswered == 0 ? "" : ", " + silent);
    }

    private static boolean refused(AnalysedConnection connection) {
        return connection.tcp().handshake().state() == Handshake.State.REFUSED;
    }

    /** Whoever gives up before the timer, or scans, sends no second SYN. */
    private static boolean unanswered(AnalysedConnection connection, double latestNs) {
        Handshake handshake = connection.tcp().handshake();
        boolean lone = handshake.state() == Handshake.State.INCOMPLETE
                && connection.tcp().serverToClient().packets() == 0;
        return handshake.state() == Handshake.State.TIMED_OUT || lone && connection.endNs() <= latestNs;
    }
}
