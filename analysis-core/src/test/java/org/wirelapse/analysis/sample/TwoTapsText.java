package org.wirelapse.analysis.sample;

import java.util.Locale;
import java.util.OptionalLong;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.taps.LostPacket;
import org.wirelapse.analysis.taps.PathDirection;
import org.wirelapse.analysis.taps.ServerTimes;
import org.wirelapse.analysis.taps.SharedConnection;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;

/** What two captures show together, as text that people review: what one of them alone does not have. Times are microseconds. */
final class TwoTapsText {
    private final StringBuilder out = new StringBuilder();

    private TwoTapsText() {}

    static String of(Analysis analysis) {
        TwoTapsText text = new TwoTapsText();
        text.line(
                "server's clock ahead by %d us, give or take %d us, drift %.1f ppm",
                us(analysis.twoTaps().clock().aheadNs(0)),
                us(analysis.twoTaps().clock().uncertaintyNs()),
                analysis.twoTaps().clock().drift() * 1e6);
        analysis.twoTaps().connections().forEach(text::shared);
        analysis.traffic().connections().forEach(text::settled);
        for (Finding finding : analysis.findings()) {
            text.line("finding %s  %s  cost %d us", finding.rule(), finding.severity(), us(finding.costNs()));
        }
        return text.out.toString();
    }

    private void shared(SharedConnection shared) {
        line("connection %d is %d at the server, by %s", shared.stream(), shared.serverStream(), shared.matchedBy());
        for (Direction direction : Direction.values()) {
            PathDirection path = shared.direction(direction);
            line(
                    "  %s  %d sent  %d lost  %d missed  %d outside  %d unsent  %d doubled  %d reordered",
                    direction,
                    path.sent(),
                    path.lost().size(),
                    path.missed(),
                    path.outside(),
                    path.unsent(),
                    path.duplicated(),
                    path.reordered());
            line(
                    "    delay %s to %s us, median %s us",
                    us(path.delays().minNs()),
                    us(path.delays().maxNs()),
                    us(path.delays().medianNs()));
            for (LostPacket lost : path.lost()) {
                line("    lost #%d at %d us, %d bytes", lost.packet(), us(lost.timeNs()), lost.payloadBytes());
            }
        }
        for (ServerTimes times : shared.serverTimes()) {
            line(
                    "  exchange %d  server took %d us  #%d-#%d there",
                    times.index(), us(times.thinkNs()), times.requestPacket(), times.responsePacket());
        }
    }

    private void settled(AnalysedConnection connection) {
        line("settled %d", connection.connection().stream());
        for (Direction direction : Direction.values()) {
            connection.tcp().direction(direction).retransmissions().forEach(this::repeat);
        }
        for (TiledExchange exchange : connection.exchanges()) {
            line("  exchange %d", exchange.exchange().index());
            for (Wait wait : exchange.waits()) {
                line(
                        "  %10d  %-22s #%d-#%d",
                        us(wait.durationNs()), wait.cause(), wait.firstPacket(), wait.lastPacket());
            }
        }
    }

    private void repeat(Retransmission repeat) {
        line("  again #%d  %s  %s  lost %s", repeat.packet(), repeat.trigger(), repeat.verdict(), repeat.lost());
    }

    private static long us(long ns) {
        return Math.round(ns / 1e3);
    }

    private static String us(OptionalLong ns) {
        return ns.isPresent() ? String.valueOf(us(ns.getAsLong())) : "?";
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
