package org.wirelapse.analysis.sample;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.wirelapse.analysis.congestion.CongestionFacts;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.ExchangePlace;
import org.wirelapse.analysis.traffic.ResetLoss;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledTurn;
import org.wirelapse.analysis.wait.Wait;

/** An analysis as text that people review and that a diff of tells what changed. Times are microseconds. */
final class AnalysisText {
    private final StringBuilder out = new StringBuilder();

    private AnalysisText() {}

    static String of(Analysis analysis) {
        AnalysisText text = new AnalysisText();
        text.line(
                "%d packets in %d us, %d of connections",
                analysis.capture().packets(),
                us(analysis.capture().durationNs()),
                analysis.capture().tcpPackets());
        analysis.capture().problems().forEach(problem -> text.line("problem %s %s", problem.code(), problem.message()));
        analysis.traffic().connections().forEach(text::connection);
        analysis.traffic()
                .pages()
                .forEach(page -> text.line(
                        "page of %d us: %s, decided by %s",
                        us(page.elapsedNs()), places(page.exchanges()), places(page.chain())));
        text.line("findings");
        analysis.findings().forEach(text::finding);
        analysis.checks().stream()
                .filter(check -> check.status() != Check.Status.FOUND)
                .forEach(check -> text.line(
                        "  %s %s%s",
                        check.status(), check.rule(), check.reason() == null ? "" : ": " + check.reason()));
        return text.out.toString();
    }

    private static String places(List<ExchangePlace> places) {
        return places.stream()
                .map(place -> place.stream() + "." + place.index())
                .collect(Collectors.joining(" "));
    }

    private void connection(AnalysedConnection connection) {
        line(
                "connection %d  %s > %s  %s  %d packets  seen from %s",
                connection.connection().stream(),
                connection.connection().client(),
                connection.connection().server(),
                connection.protocols(),
                connection.packets(),
                connection.tcp().vantage().point());
        handshake(connection.tcp().handshake());
        close(connection.tcp().close());
        for (Direction direction : Direction.values()) {
            direction(direction, connection.tcp().direction(direction), connection.congestion(direction));
        }
        if (connection.resetLoss() != null) {
            resetLoss(connection.resetLoss());
        }
        connection.exchanges().forEach(this::exchange);
        connection.turns().forEach(this::turn);
    }

    private void turn(TiledTurn tiled) {
        line(
                "  turn %d  %d bytes > %d bytes  from %d us for %d us",
                tiled.index(),
                tiled.turn().clientBytes(),
                tiled.turn().serverBytes(),
                us(tiled.startNs()),
                us(tiled.elapsedNs()));
        tiled.waits().forEach(this::tile);
    }

    private void handshake(Handshake handshake) {
        line(
                "  handshake %s  rtt %s  legs %s + %s  %d SYN %d SYN-ACK",
                handshake.state(),
                us(handshake.rttNs()),
                us(handshake.clientLegNs()),
                us(handshake.serverLegNs()),
                handshake.syns(),
                handshake.synAcks());
    }

    private void close(Close close) {
        line(
                "  close %s  first %s  half-close %s  reset %s %s  time-wait %s",
                close.kind(), close.first(), close.halfClose(), close.resetBy(), close.resetForm(), close.timeWait());
    }

    private void direction(Direction direction, DirectionFacts facts, CongestionFacts congestion) {
        line("  %s", direction);
        line(
                "    %d packets  %d bytes in %d  unique %d  unseen %d  mss %s  in flight %d  initial window %s",
                facts.packets(),
                facts.payloadBytes(),
                facts.payloadPackets(),
                facts.uniqueBytes(),
                facts.unseenBytes(),
                text(facts.mss()),
                facts.maxInFlightBytes(),
                text(congestion.initialWindowSegments()));
        line(
                "    acks %d piggybacked %d standalone %d delayed %d duplicate %d window updates  nagle %s",
                facts.acks().piggybacked(),
                facts.acks().standalone(),
                facts.acks().delayed(),
                facts.acks().duplicate(),
                facts.acks().windowUpdates(),
                facts.nagle());
        line(
                "    rtt %d samples  min %s  median %s  max %s",
                facts.rtt().samples(),
                us(facts.rtt().minNs()),
                us(facts.rtt().medianNs()),
                us(facts.rtt().maxNs()));
        line(
                "    reordered %d  doubled %d  keep-alives %d  window probes %d  zero window %d us",
                facts.reorderedPackets(),
                facts.duplicatePackets(),
                facts.keepAlives(),
                facts.zeroWindowProbes(),
                us(facts.zeroWindowNs()));
        facts.retransmissions().forEach(this::retransmission);
    }

    private void retransmission(Retransmission copy) {
        line(
                "    again #%d of #%s  %d bytes  %s  %s  lost %s",
                copy.packet(), text(copy.original()), copy.bytes(), copy.trigger(), copy.verdict(), copy.lost());
    }

    private void resetLoss(ResetLoss loss) {
        line(
                "  reset loss %s  lost %d  at risk %d to %d  unanswered %s  answers at risk %s",
                loss.direction(),
                loss.lostBytes(),
                loss.atRiskLow(),
                loss.atRiskHigh(),
                loss.unansweredRequests(),
                loss.responsesAtRisk());
    }

    private void exchange(TiledExchange tiled) {
        Exchange exchange = tiled.exchange();
        line(
                "  exchange %d  %s %s  %s  %s  from %d us for %d us  behind %d",
                exchange.index(),
                exchange.request().method(),
                exchange.request().target(),
                exchange.response() == null ? "-" : exchange.response().status(),
                exchange.state(),
                us(tiled.startNs()),
                us(tiled.elapsedNs()),
                exchange.pipelinedBehind());
        message("request", exchange.request().bounds());
        if (exchange.response() != null) {
            message("response", exchange.response().bounds());
        }
        tiled.waits().forEach(this::tile);
    }

    private void message(String which, MessageBounds bounds) {
        line(
                "    %s at %d  head %d  body %d  framing %d  %s%s",
                which,
                bounds.offset(),
                bounds.headerBytes(),
                bounds.bodyBytes(),
                bounds.framingBytes(),
                bounds.framing(),
                bounds.missingBytes() == 0 ? "" : "  missing " + bounds.missingBytes());
    }

    private void tile(Wait wait) {
        line("    %8d  %-22s #%d-#%d", us(wait.durationNs()), wait.cause(), wait.firstPacket(), wait.lastPacket());
    }

    private void finding(Finding finding) {
        line(
                "  FOUND %s  %s  %s  cost %d us  exchanges %s",
                finding.rule(),
                finding.severity(),
                finding.confidence(),
                us(finding.costNs()),
                finding.exchanges().stream()
                        .map(id -> id.stream() + "." + id.index())
                        .collect(Collectors.joining(" ")));
        line("    %s", finding.summary());
    }

    private void line(String format, Object... values) {
        out.append(String.format(format, values).stripTrailing()).append('\n');
    }

    private static long us(long ns) {
        return Math.floorDiv(ns, 1000);
    }

    private static String us(OptionalLong ns) {
        return ns.isPresent() ? us(ns.getAsLong()) + " us" : "?";
    }

    private static String text(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "?";
    }
}
