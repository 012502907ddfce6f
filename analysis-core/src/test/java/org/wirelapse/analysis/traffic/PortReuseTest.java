package org.wirelapse.analysis.traffic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.wirelapse.analysis.rule.Examined.onOnePort;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.get;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.traffic.PortReuse.Ground;
import org.wirelapse.analysis.traffic.PortReuse.Outcome;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.WaitCause;

/** A client's port used again; the first connection's numbers begin at 1000, and the server closes it first at 0.05 s. */
class PortReuseTest {
    private static final int STREAM = 1;

    /** The server is left in TIME_WAIT by 0.0633 s; it has heard everything below 1029. */
    private static Conversation closedByTheServer() {
        return Conversation.tcp()
                .client("0.000", "S seq 1000 mss 1460 sackOK wscale 7 ts 500 0")
                .server("0.020", "S. mss 1460 sackOK wscale 7 ts 70 500")
                .client("0.0201", ". ts 520 70")
                .client("0.0202", "P. ts 520 70", get("/a"))
                .server("0.0402", "P. ts 90 520", OK)
                .client("0.0403", ". ts 540 90")
                .server("0.050", "F. ts 100 540")
                .client("0.0501", "F. ts 550 100")
                .server("0.0701", ". ts 120 550");
    }

    private static PortReuse reuse(Conversation again) {
        return onOnePort(closedByTheServer(), again).portReuses().get(STREAM);
    }

    private static Conversation opened(String syn) {
        return Conversation.tcp()
                .client("0.100", syn)
                .server("0.120", "S. seq 9500 mss 1460 sackOK wscale 7 ts 170 600")
                .client("0.1201", ". ts 620 170")
                .client("0.1202", "P. ts 620 170", get("/b"))
                .server("0.1402", "P. ts 190 620", OK);
    }

    @Test
    void aHigherNumberAndANewerTimestampLetTheServerAcceptItOutOfTimeWait() {
        PortReuse reuse = reuse(opened("S seq 5000 mss 1460 sackOK wscale 7 ts 600 0"));
        assertEquals(Outcome.ACCEPTED, reuse.outcome());
        assertEquals(Close.TimeWait.SERVER, reuse.keptBy());
        assertEquals(EnumSet.allOf(Ground.class), reuse.grounds());
        assertEquals(29_900_000, reuse.afterNs());
        assertEquals(20_000_000, reuse.acceptedAfterNs());
        assertEquals(0, reuse.earlierStream());
    }

    @Test
    void aNewerTimestampAloneIsEnough() {
        PortReuse reuse = reuse(opened("S seq 900 mss 1460 sackOK wscale 7 ts 600 0"));
        assertEquals(EnumSet.of(Ground.NEWER_TIMESTAMP), reuse.grounds());
    }

    @Test
    void aHigherNumberAloneIsEnough() {
        PortReuse reuse = reuse(opened("S seq 5000 mss 1460 sackOK wscale 7"));
        assertEquals(EnumSet.of(Ground.HIGHER_SEQUENCE), reuse.grounds());
    }

    /** The old connection's next numbers were 1000 + 1 + 27 + 1 and 9000 + 1 + 38 + 1. */
    private static Conversation challenged() {
        return Conversation.tcp()
                .client("0.100", "S seq 900 mss 1460 sackOK wscale 7")
                .server("0.120", ". rawseq 9040 rawack 1029")
                .client("0.1201", "R rawseq 1029");
    }

    @Test
    void theOldConnectionAnswersAnOlderNumberAndTheClientsResetEndsTimeWait() {
        Traffic traffic = onOnePort(
                closedByTheServer(),
                challenged()
                        .client("1.101", "S seq 900 mss 1460 sackOK wscale 7")
                        .server("1.121", "S. seq 700000 mss 1460 sackOK wscale 7")
                        .client("1.1211", ".")
                        .client("1.1212", "P.", get("/b"))
                        .server("1.1412", "P.", OK));
        PortReuse reuse = traffic.portReuses().get(STREAM);
        assertEquals(Outcome.CHALLENGED_THEN_ACCEPTED, reuse.outcome());
        assertEquals(EnumSet.noneOf(Ground.class), reuse.grounds());
        assertEquals(1_021_000_000, reuse.acceptedAfterNs());
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 9}, reuse.packets());

        AnalysedConnection later = traffic.connections().get(STREAM);
        assertEquals(Close.Kind.OPEN, later.tcp().close().kind(), "the reset was for the older connection");
        TiledExchange exchange = later.exchanges().get(0);
        assertEquals(1_001_000_000, exchange.spentNs(WaitCause.SYN_TIMEOUT));
        assertEquals(38, later.tcp().serverToClient().uniqueBytes());
        assertEquals(0, later.tcp().clientToServer().unseenBytes());
    }

    @Test
    void whatIsChallengedAndNotRepeatedWasNeverAccepted() {
        PortReuse reuse = reuse(challenged());
        assertEquals(Outcome.CHALLENGED, reuse.outcome());
        assertEquals(-1, reuse.acceptedAfterNs());
    }

    @Test
    void aServerWithoutMemoryMayRefuseOrSayNothing() {
        Conversation refused =
                Conversation.tcp().client("0.100", "S seq 5000").server("0.120", "R. rawseq 0 ack 1 win 0");
        assertEquals(Outcome.REFUSED, reuse(refused).outcome());
        assertEquals(
                Outcome.UNANSWERED,
                reuse(Conversation.tcp().client("0.100", "S seq 5000")).outcome());
    }

    @Test
    void anotherPortOrALaterTimeIsNoReuse() {
        assertNull(reuse(Conversation.tcp().client("61.000", "S seq 5000")));
        List<AnalysedConnection> alone = onOnePort(closedByTheServer()).connections();
        assertEquals(0, Traffic.of(null, alone).portReuses().size());
    }
}
