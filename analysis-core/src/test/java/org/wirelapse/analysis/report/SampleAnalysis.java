package org.wirelapse.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.capture.FileFacts;
import org.wirelapse.analysis.congestion.Algorithm;
import org.wirelapse.analysis.congestion.CongestionEvent;
import org.wirelapse.analysis.congestion.CongestionFacts;
import org.wirelapse.analysis.flow.ClientKnownBy;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.flow.OutsideTcp;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Ambiguity;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Extent;
import org.wirelapse.analysis.http.Framing;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.http.UnsolicitedResponse;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.tcp.AckCounts;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.tcp.DirectionFacts;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tcp.Nagle;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.tcp.RoundTripTimes;
import org.wirelapse.analysis.tcp.TcpFacts;
import org.wirelapse.analysis.tcp.Vantage;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Idle;
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.analysis.traffic.ResetLoss;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;
import org.wirelapse.analysis.wire.DecodedSegment;

/** Two connections with every kind of field filled: one answered in full, one reset. What the capture says is the caller's. */
public final class SampleAnalysis {
    private static final long MS = 1_000_000;

    private SampleAnalysis() {}

    /** With plain texts. */
    public static Analysis plain() {
        return with("/cart?item=7");
    }

    /** With one text wherever a capture can bring its own. */
    public static Analysis with(String text) {
        List<AnalysedConnection> connections = List.of(
                connection(0, text, exchange(0, text, response()), null),
                connection(
                        3,
                        text,
                        exchange(0, text, null),
                        new ResetLoss(Direction.SERVER_TO_CLIENT, 10, 0, 4_096, List.of(0), List.of())));
        return new Analysis(
                Traffic.of(capture(text), connections),
                List.of(finding(text)),
                List.of(
                        new Check("server-think", Check.Status.FOUND, null),
                        new Check("nagle-delayed-ack", Check.Status.CLEAR, null),
                        new Check("tls-cost", Check.Status.NOT_APPLICABLE, "no TLS in the capture")));
    }

    private static CaptureFacts capture(String name) {
        return new CaptureFacts(
                List.of(new FileFacts(
                        name,
                        4_711,
                        "ab".repeat(32),
                        FileFacts.Format.PCAPNG,
                        FileFacts.Compression.GZIP,
                        List.of("ETHERNET"),
                        262_144)),
                1_795_168_800_123_456_789L,
                1_500 * MS,
                12,
                10,
                new OutsideTcp(2, 1_200, 1, 1_100),
                new Quality(1_448, 0, 2, 0, 0, 1, 0, 3),
                List.of(new CaptureProblem(
                        0, 4_700, OptionalInt.of(12), CaptureProblem.Code.TRUNCATED_RECORD, "the file ends: " + name)));
    }

    private static AnalysedConnection connection(int stream, String host, TiledExchange exchange, ResetLoss loss) {
        Connection connection = new Connection(
                stream, new Endpoint(address(5), 50_123 + stream), server(), ClientKnownBy.SYN, segments(stream));
        Close close = loss == null
                ? new Close(
                        Close.Kind.GRACEFUL,
                        Close.Closer.SERVER,
                        false,
                        null,
                        null,
                        Close.TimeWait.SERVER,
                        4,
                        new int[] {5})
                : new Close(
                        Close.Kind.RESET,
                        Close.Closer.CLIENT,
                        false,
                        Close.Resetter.CLIENT,
                        Close.ResetForm.ABORT,
                        Close.TimeWait.NONE,
                        4,
                        new int[] {5});
        TcpFacts facts = new TcpFacts(
                handshake(), new Vantage(Vantage.Point.CLIENT, 0.9, 0, 1, 40 * MS), close, direction(), direction());
        return new AnalysedConnection(
                connection,
                facts,
                CongestionFacts.INSUFFICIENT,
                new CongestionFacts(
                        Algorithm.CUBIC,
                        0.9,
                        OptionalInt.of(10),
                        List.of(new CongestionEvent(CongestionEvent.Kind.RECOVERY, 1_000_000, 7, 20_000, 14_000))),
                null,
                null,
                null,
                null,
                List.of("HTTP/1.1"),
                host,
                List.of(exchange),
                List.of(),
                List.of(new UnsolicitedResponse(408, 4, 450 * MS, 0)),
                loss,
                List.of(new Idle(400 * MS, 500 * MS)));
    }

    private static SegmentLog segments(int stream) {
        SegmentLog log = new SegmentLog();
        DecodedSegment segment = new DecodedSegment();
        for (int row = 0; row < 5; row++) {
            segment.flags = row == 0 ? DecodedSegment.SYN : DecodedSegment.ACK;
            log.append(row != 1 && row != 4, 1 + row + 5 * stream, row * 40 * MS, row * 100L, segment);
        }
        return log;
    }

    private static Handshake handshake() {
        OptionalLong leg = OptionalLong.of(40 * MS);
        return new Handshake(
                Handshake.State.COMPLETE,
                OptionalLong.of(0),
                leg,
                OptionalLong.of(80 * MS),
                OptionalLong.of(80 * MS),
                leg,
                leg,
                1,
                1,
                false,
                0,
                1,
                2);
    }

    private static DirectionFacts direction() {
        return new DirectionFacts(
                5,
                2,
                3_000,
                2_000,
                0,
                OptionalInt.of(1_448),
                OptionalInt.empty(),
                true,
                true,
                null,
                new AckCounts(2, 1, 1, 0, 0, 0, 0, 0, OptionalInt.empty(), OptionalLong.empty()),
                Nagle.UNKNOWN,
                List.of(new Retransmission(
                        4,
                        OptionalInt.empty(),
                        1_000,
                        Retransmission.Trigger.RTO,
                        Retransmission.Verdict.NEEDED,
                        null)),
                0,
                0,
                0,
                0,
                0,
                RoundTripTimes.NONE,
                2_896,
                0,
                0,
                0,
                4);
    }

    private static TiledExchange exchange(int index, String target, HttpResponse response) {
        HttpRequest request = new HttpRequest(
                "GET",
                target,
                "1.1",
                target,
                HeaderFields.NONE,
                bounds(80 * MS, 80 * MS),
                Set.of(Ambiguity.BARE_LINE_FEED));
        Exchange exchange = new Exchange(
                index,
                "HTTP/1.1",
                null,
                request,
                response,
                response == null ? Exchange.State.UNANSWERED : Exchange.State.COMPLETE,
                0);
        List<Wait> waits = new ArrayList<>();
        waits.add(new Wait(WaitCause.CONNECT_RTT, 0, 80 * MS, 1, 3));
        waits.add(new Wait(WaitCause.SERVER_THINK, 80 * MS, 1_380 * MS, 3, 5));
        waits.add(new Wait(WaitCause.PROPAGATION, 1_380 * MS, 1_420 * MS, 5, 5));
        return new TiledExchange(exchange, 0, 1_420 * MS, waits);
    }

    private static HttpResponse response() {
        return new HttpResponse(
                200, "1.1", HeaderFields.NONE, bounds(1_380 * MS, 1_420 * MS), List.of(100), 100 * MS, Set.of());
    }

    private static MessageBounds bounds(long startNs, long endNs) {
        return new MessageBounds(
                new Extent(0, 90, 110),
                0,
                90,
                110,
                90,
                20,
                OptionalLong.of(20),
                0,
                Framing.CONTENT_LENGTH,
                true,
                0,
                startNs,
                startNs,
                endNs,
                endNs,
                2,
                4);
    }

    private static Finding finding(String text) {
        return new Finding(
                "server-think",
                Severity.HIGH,
                "The server took long to answer",
                "2 exchanges waited 2.60 s for " + text,
                "Nothing in TCP held the answer back (RFC 9293).",
                "Look at the server.",
                2_600 * MS,
                Confidence.CERTAIN,
                List.of(0, 3),
                List.of(new Finding.Place(0, 0), new Finding.Place(3, 0)),
                List.of(),
                List.of(3, 5),
                "tcp.stream eq 0 and frame.number in {3, 5}",
                Map.of("longest_ns", 1_300 * MS, "target", text),
                null);
    }

    private static Endpoint server() {
        return new Endpoint(address(9), 80);
    }

    private static IpAddress address(int last) {
        return new IpAddress(false, 0, 0x0a000000L | last);
    }
}
