package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.Side;

/** What is measured over a whole connection: round trips, vantage point, options, flight, first window. */
class MeasurementsTest {
    private static Conversation atClient() {
        return Conversation.tcp().handshake("0", "0.02", "0.0201");
    }

    @Test
    void samplesTheNewestByteThatAnAckCovers() {
        TcpAnalysis analysis = atClient()
                .client("1", ". len 100")
                .client("1.005", ". len 100")
                .server("1.026", ".")
                .analyze();
        RttSamples samples = analysis.rttSamples(Direction.CLIENT_TO_SERVER);
        assertEquals(1, samples.size());
        assertEquals(21_000_000, samples.rttNs()[0]);
        assertEquals(4, samples.dataRows()[0]);
        assertEquals(5, samples.ackRows()[0]);
    }

    @Test
    void leavesOutWhatKarnCallsAmbiguous() {
        TcpAnalysis analysis = atClient()
                .client("1", ". len 100")
                .client("1.3", ". 1:101")
                .server("1.32", ".")
                .analyze();
        RttSamples samples = analysis.rttSamples(Direction.CLIENT_TO_SERVER);
        assertTrue(samples.ambiguous()[0]);
        assertEquals(0, analysis.facts().clientToServer().rtt().samples());
    }

    @Test
    void timestampsTellWhichCopyWasAnswered() {
        TcpAnalysis analysis = atClient()
                .client("1", ". len 100 ts 1000 1")
                .client("1.3", ". 1:101 ts 1300 1")
                .server("1.32", ". ts 7 1300")
                .analyze();
        RttSamples samples = analysis.rttSamples(Direction.CLIENT_TO_SERVER);
        assertFalse(samples.ambiguous()[0]);
        assertEquals(20_000_000, samples.rttNs()[0]);
    }

    @Test
    void aDistributionHasItsQuantilesAmongTheSamples() {
        Conversation talk = atClient();
        for (int i = 1; i <= 20; i++) {
            talk.client(i + ".000", ". len 10").server(i + ".0" + (10 + i), ".");
        }
        RoundTripTimes rtt = talk.analyze().facts().clientToServer().rtt();
        assertEquals(20, rtt.samples());
        assertEquals(11_000_000, rtt.minNs().getAsLong());
        assertEquals(20_000_000, rtt.medianNs().getAsLong());
        assertEquals(29_000_000, rtt.p95Ns().getAsLong());
        assertEquals(30_000_000, rtt.maxNs().getAsLong());
    }

    @Test
    void findsTheTapByTheWaysToBothSides() {
        Vantage client = atClient().analyze().facts().vantage();
        assertEquals(Vantage.Point.CLIENT, client.point());
        assertEquals(100_000, client.clientLoopNs());
        assertEquals(
                Vantage.Point.SERVER,
                Conversation.tcp()
                        .handshake("0", "0.0001", "0.02")
                        .analyze()
                        .facts()
                        .vantage()
                        .point());
        Vantage middle = Conversation.tcp()
                .handshake("0", "0.012", "0.02")
                .analyze()
                .facts()
                .vantage();
        assertEquals(Vantage.Point.MIDDLE, middle.point());
        assertEquals(0.4, middle.position(), 1e-9);
        assertEquals(
                Vantage.Point.UNDECIDED,
                Conversation.tcp()
                        .handshake("0", "0.0001", "0.0002")
                        .analyze()
                        .facts()
                        .vantage()
                        .point());
    }

    @Test
    void takesTheUsersWordForThePlaceAndKeepsWhatWasMeasured() {
        Connection connection =
                Conversation.tcp().handshake("0", "0.012", "0.02").connection();
        Vantage measured = TcpAnalyzer.analyze(connection).facts().vantage();
        Vantage told =
                TcpAnalyzer.analyze(connection, Vantage.Point.SERVER).facts().vantage();
        assertEquals(new Vantage(Vantage.Point.SERVER, 1, 1, measured.clientLoopNs(), measured.serverLoopNs()), told);
        assertEquals(12_000_000, measured.delayNs(Side.SERVER));
        assertEquals(0, told.delayNs(Side.SERVER));
        assertEquals(8_000_000, told.delayNs(Side.CLIENT));
    }

    @Test
    void aSlowHandshakeIsCorrectedByLaterAnswers() {
        Vantage vantage = Conversation.tcp()
                .handshake("0", "0.02", "0.19")
                .server("1", "P. len 100")
                .client("1.0001", ".")
                .analyze()
                .facts()
                .vantage();
        assertEquals(Vantage.Point.CLIENT, vantage.point());
    }

    @Test
    void theMssIsWhatThePeerAnnouncesLessTimestamps() {
        TcpFacts facts = Conversation.tcp()
                .client("0", "S mss 1460 sackOK wscale 7 ts 1 0 win 64240")
                .server("0.02", "S. mss 1400 sackOK wscale 9 ts 1 1")
                .client("0.021", ". ts 2 1")
                .analyze()
                .facts();
        assertEquals(OptionalInt.of(1388), facts.clientToServer().mss());
        // The client would take 1448 bytes, but the server announces that its own link carries less.
        assertEquals(OptionalInt.of(1388), facts.serverToClient().mss());
        assertEquals(OptionalInt.of(7), facts.clientToServer().windowScale());
        assertEquals(Boolean.TRUE, facts.serverToClient().sack());
        assertTrue(facts.clientToServer().timestamps());
        assertEquals(Boolean.FALSE, facts.clientToServer().ecn());
    }

    @Test
    void largerSegmentsAreOffloads() {
        TcpAnalysis analysis = atClient()
                .client("1", ". len 1460")
                .client("1", ". len 1460")
                .client("1", ". len 14600")
                .analyze();
        assertEquals(OptionalInt.of(1460), analysis.facts().clientToServer().mss());
        assertEquals(1, analysis.facts().clientToServer().superSegments());
        assertTrue(analysis.segments().has(5, Note.SUPER_SEGMENT));
    }

    @Test
    void countsWhatIsInFlight() {
        TcpFacts facts = atClient()
                .client("1", ". len 1000")
                .client("1", ". len 1000")
                .server("1.02", ". ack 1001")
                .client("1.02", ". len 500")
                .analyze()
                .facts();
        assertEquals(2000, facts.clientToServer().maxInFlightBytes());
    }

    @Test
    void countsGoodputOnceAndTheWireEachTime() {
        TcpAnalysis analysis = atClient()
                .client("1", ". len 100")
                .client("1.3", ". 1:101")
                .server("1.32", ".")
                .analyze();
        Segments segments = analysis.segments();
        Throughput goodput = Throughput.goodput(segments, Direction.CLIENT_TO_SERVER);
        Throughput acknowledged = Throughput.acknowledged(segments, Direction.CLIENT_TO_SERVER);
        assertEquals(100, goodput.bytesBefore(2_000_000_000L));
        assertEquals(0, acknowledged.bytesBefore(1_320_000_000L));
        assertEquals(100, acknowledged.bytesBefore(1_320_000_001L));
        assertEquals(8_000, goodput.bitsPerSecond(1_000_000_000L, 1_100_000_000L), 1e-9);
        assertTrue(Throughput.wire(segments, Direction.CLIENT_TO_SERVER).bytesBefore(2_000_000_000L) >= 200);
    }
}
