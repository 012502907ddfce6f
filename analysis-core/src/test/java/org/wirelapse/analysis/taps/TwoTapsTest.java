package org.wirelapse.analysis.taps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Examined;
import org.wirelapse.analysis.rule.Talks;
import org.wirelapse.analysis.tcp.Retransmission;
import org.wirelapse.analysis.traffic.Traffic;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.WaitCause;

/** A path of 10 ms each way; the server's clock is 100 s ahead. */
class TwoTapsTest {
    private static final long MS = 1_000_000;

    @Test
    void findsTheClocksAndEveryOneWayDelay() {
        TwoTaps taps = taps(asked(), askedThere());
        assertEquals(100_000 * MS, taps.clock().aheadNs(0));
        assertEquals(10 * MS, taps.clock().uncertaintyNs());
        assertEquals(0, taps.clock().drift());
        SharedConnection shared = taps.connections().get(0);
        assertEquals(OptionalLong.of(10 * MS), shared.delayNs(0));
        assertEquals(OptionalLong.of(10 * MS), shared.delayNs(1));
        assertEquals(OptionalInt.of(5), shared.serverPacket(4));
        assertEquals(5, taps.total(CLIENT_TO_SERVER).sent());
    }

    @Test
    void measuresTheServersTimeAtTheServer() {
        Traffic client = Examined.traffic(asked());
        TwoTaps taps = TwoTaps.of(client, Examined.traffic(askedThere()));
        assertEquals(7 * MS, taps.connections().get(0).serverTimes().get(0).thinkNs());
        TiledExchange settled = taps.settled(client).exchanges().get(0);
        assertEquals(7 * MS, settled.spentNs(WaitCause.SERVER_THINK));
        // One capture alone takes the slow way back for the server's work.
        assertEquals(11 * MS, client.exchanges().get(0).spentNs(WaitCause.SERVER_THINK));
        assertEquals(4 * MS, settled.spentNs(WaitCause.QUEUEING));
    }

    @Test
    void tellsWhereARepeatedSegmentWasLost() {
        Conversation client = handshake()
                .client("0.030", "P. id 50", Talks.GET)
                .client("0.330", "P. 1:28 id 51", Talks.GET)
                .server("0.350", "P. id 60", Talks.OK);
        Conversation server =
                handshakeThere().client("100.340", "P. id 51", Talks.GET).server("100.340", "P. id 60", Talks.OK);
        Traffic traffic = Examined.traffic(client);
        TwoTaps taps = TwoTaps.of(traffic, Examined.traffic(server));
        assertEquals(
                List.of(new LostPacket(4, 30 * MS, 27)),
                taps.total(CLIENT_TO_SERVER).lost());
        Retransmission repeat = repeats(taps.settled(traffic)).get(0);
        assertEquals(Retransmission.Verdict.NEEDED, repeat.verdict());
        assertEquals(Retransmission.Lost.AFTER_TAP, repeat.lost());
    }

    @Test
    void callsARepeatVainWhoseFirstCopyArrived() {
        Conversation client = handshake()
                .client("0.030", "P. id 50", Talks.GET)
                .client("0.330", "P. 1:28 id 51", Talks.GET)
                .server("0.390", "P. id 60", Talks.OK);
        Conversation server = handshakeThere()
                .client("100.340", "P. id 50", Talks.GET)
                .client("100.341", "P. 1:28 id 51", Talks.GET)
                .server("100.380", "P. id 60", Talks.OK);
        Traffic traffic = Examined.traffic(client);
        TwoTaps taps = TwoTaps.of(traffic, Examined.traffic(server));
        assertEquals(List.of(), taps.total(CLIENT_TO_SERVER).lost());
        assertEquals(
                Retransmission.Verdict.SPURIOUS,
                repeats(taps.settled(traffic)).get(0).verdict());
    }

    @Test
    void givesAnArrivalToTheCopyThatHadTimeToArrive() {
        // No timestamps, no IP identification: both copies look the same.
        Conversation client = handshake()
                .client("0.030", "P. id 0", Talks.GET)
                .client("0.330", "P. 1:28 id 0", Talks.GET)
                .server("0.350", "P. id 60", Talks.OK);
        Conversation server =
                handshakeThere().client("100.340", "P. id 0", Talks.GET).server("100.340", "P. id 60", Talks.OK);
        TwoTaps taps = taps(client, server);
        assertEquals(4, taps.total(CLIENT_TO_SERVER).lost().get(0).packet());
        assertEquals(OptionalLong.of(10 * MS), taps.connections().get(0).delayNs(4));
    }

    @Test
    void doesNotTakeWhatACaptureLacksForLost() {
        Conversation client = handshake()
                .client("0.030", "P. id 50", Talks.GET)
                .server("0.050", "P. id 60", Talks.OK)
                .client("0.051", ". id 51")
                .server("0.099", "F. id 61");
        Conversation server = handshakeThere()
                .server("100.040", "P. ack 28 id 60", Talks.OK)
                .client("100.061", ". 28:28 id 51")
                .server("100.089", "F. ack 28 id 61");
        PathDirection path = taps(client, server).total(CLIENT_TO_SERVER);
        assertEquals(List.of(), path.lost());
        assertEquals(1, path.missed());
    }

    @Test
    void knowsPiecesOfWhatANetworkCardCut() {
        Conversation client = handshake().client("0.030", "P. 1:4381 id 50");
        Conversation server = handshakeThere()
                .client("100.040", ". 1:1461 id 50")
                .client("100.041", ". 1461:2921 id 51")
                .client("100.042", "P. 2921:4381 id 52");
        PathDirection path = taps(client, server).total(CLIENT_TO_SERVER);
        assertEquals(List.of(), path.lost());
        assertEquals(0, path.unsent());
        assertEquals(10 * MS, path.delays().maxNs().orElseThrow());
    }

    @Test
    void countsCopiesAndOvertakingOfThePath() {
        Conversation client = handshake()
                .server("0.040", ". 1461:2921 id 61")
                .server("0.041", ". 1:1461 id 60")
                .server("0.042", ". 1:1461 id 60");
        Conversation server =
                handshakeThere().server("100.030", ". 1:1461 id 60").server("100.030", ". 1461:2921 id 61");
        PathDirection path = taps(client, server).total(SERVER_TO_CLIENT);
        assertEquals(1, path.reordered());
        assertEquals(1, path.duplicated());
    }

    @Test
    void knowsAConnectionUnderTranslatedAddresses() {
        Conversation other = Conversation.tcp().client("99.000", "S seq 77 win 64240");
        Traffic server = Examined.traffic(other, askedThere());
        TwoTaps taps = TwoTaps.of(Examined.traffic(asked()), server);
        assertEquals(MatchedBy.SEQUENCE_NUMBERS, taps.connections().get(0).matchedBy());
        assertEquals(1, taps.connections().get(0).serverStream());
        assertEquals(1, taps.onlyAtServer());
    }

    @Test
    void keepsConnectionsOnReusedPortsApart() {
        Conversation one = Conversation.tcp().client("0.000", "S seq 1 win 64240");
        Conversation two = Conversation.tcp().client("1.000", "S seq 2 win 64240");
        Conversation twoThere = Conversation.tcp().client("101.010", "S seq 2 win 64240");
        TwoTaps taps = TwoTaps.of(Examined.onOnePort(one, two), Examined.onOnePort(twoThere));
        assertEquals(1, taps.connections().get(0).stream());
        assertEquals(1, taps.onlyAtClient());
    }

    @Test
    void noticesThatTheCapturesAreExchanged() {
        TwoTaps taps = taps(askedThere(), asked());
        assertNull(taps.clock());
        assertEquals(ClockState.Problem.EXCHANGED, taps.clockState().problem());
    }

    @Test
    void doesNotGuessTheClocksFromOneDirection() {
        Conversation client = Conversation.tcp().client("0.000", "S win 64240").client("1.000", "S win 64240");
        Conversation server = Conversation.tcp().client("100.010", "S win 64240");
        TwoTaps taps = taps(client, server);
        assertEquals(ClockState.Problem.ONE_WAY, taps.clockState().problem());
        assertTrue(taps.connections().get(0).delayNs(0).isEmpty());
    }

    private static TwoTaps taps(Conversation client, Conversation server) {
        return TwoTaps.of(Examined.traffic(client), Examined.traffic(server));
    }

    private static List<Retransmission> repeats(Traffic traffic) {
        return traffic.connections().get(0).tcp().clientToServer().retransmissions();
    }

    private static Conversation handshake() {
        return Conversation.tcp().handshake("0.000", "0.020", "0.020");
    }

    private static Conversation handshakeThere() {
        return Conversation.tcp().handshake("100.010", "100.010", "100.030");
    }

    /** At the client: the answer is 4 ms longer on its way than the handshake was. */
    private static Conversation asked() {
        return handshake()
                .client("0.030", "P.", Talks.GET)
                .server("0.061", "P.", Talks.OK)
                .client("0.061", ".")
                .client("0.062", "F.");
    }

    /** The same at the server. */
    private static Conversation askedThere() {
        return handshakeThere()
                .client("100.040", "P.", Talks.GET)
                .server("100.047", "P.", Talks.OK)
                .client("100.071", ".")
                .client("100.072", "F.");
    }
}
