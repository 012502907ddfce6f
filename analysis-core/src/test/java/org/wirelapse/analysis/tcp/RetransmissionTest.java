package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.tcp.Retransmission.Lost;
import org.wirelapse.analysis.tcp.Retransmission.Trigger;
import org.wirelapse.analysis.tcp.Retransmission.Verdict;

class RetransmissionTest {
    /** A connection with a round trip of 40 ms, seen at the server, which sends. */
    private static Conversation talk() {
        return Conversation.tcp()
                .client("0", "S mss 1460 sackOK wscale 7 ts 1 0")
                .server("0.00003", "S. mss 1460 sackOK wscale 7 ts 1 1")
                .client("0.04", ". win 502 ts 41 1")
                .client("0.041", "P. 1:101 ts 42 1")
                .server("0.0411", ". ts 42 42");
    }

    private static Retransmission only(Conversation talk) {
        TcpAnalysis analysis = talk.analyze();
        List<Retransmission> list = analysis.facts().serverToClient().retransmissions();
        assertEquals(1, list.size(), analysis.segments()::toString);
        return list.get(0);
    }

    @Test
    void selectiveAcknowledgementsTriggerFastRetransmission() {
        Retransmission repeat = only(talk().server("0.1", ". 1:1001 ts 100 42")
                .server("0.1", ". 1001:2001 ts 100 42")
                .server("0.1", ". 2001:3001 ts 100 42")
                .client("0.14", ". ack 1 sack 1001:2001 ts 141 42")
                .client("0.14", ". ack 1 sack 1001:3001 ts 141 42")
                .server("0.1401", ". 1:1001 ts 140 141")
                .client("0.18", ". ack 3001 ts 181 140"));
        assertEquals(Trigger.FAST, repeat.trigger());
        assertEquals(Verdict.NEEDED, repeat.verdict());
        assertEquals(Lost.AFTER_TAP, repeat.lost());
    }

    @Test
    void aTailSentAgainOnceIsALossProbeAndThenTheTimerFires() {
        List<Retransmission> list = talk().server("0.1", "P. 1:1001 ts 100 42")
                .server("0.38", "P. 1:1001 ts 380 42")
                .server("0.64", "P. 1:1001 ts 640 42")
                .client("0.68", ". ack 1001 ts 681 640")
                .analyze()
                .facts()
                .serverToClient()
                .retransmissions();
        assertEquals(
                List.of(Trigger.TLP, Trigger.RTO),
                list.stream().map(Retransmission::trigger).toList());
        assertEquals(
                List.of(Verdict.NEEDED, Verdict.NEEDED),
                list.stream().map(Retransmission::verdict).toList());
    }

    /** Seen halfway: the probe left 160 ms behind the tail, which its timestamp tells, and met a queue of 640 ms. */
    @Test
    void aProbeThatQueuedOnItsWayIsNoTimer() {
        Retransmission repeat = only(Conversation.tcp()
                .client("0", "S mss 1460 sackOK wscale 7 ts 1 0")
                .server("0.020", "S. mss 1460 sackOK wscale 7 ts 10 1")
                .client("0.040", ". win 502 ts 31 10")
                .client("0.041", "P. 1:101 ts 32 10")
                .server("0.061", ". ts 51 32")
                .server("0.100", "P. 1:1001 ts 90 32")
                .client("0.120", ". ack 1001 ts 111 90")
                .server("0.200", "P. 1001:2001 ts 190 111")
                .server("1.000", "P. 1001:2001 ts 350 111")
                .client("1.020", ". ack 2001 ts 1011 350")
                .server("1.100", "P. 2001:3001 ts 1090 1011")
                .client("1.120", ". ack 3001 ts 1111 1090"));
        assertEquals(Trigger.TLP, repeat.trigger());
    }

    @Test
    void theHeadSentAgainAfterSilenceIsTheTimer() {
        Retransmission repeat = only(talk().server("0.1", ". 1:1001 ts 100 42")
                .server("0.1", ". 1001:2001 ts 100 42")
                .server("0.36", ". 1:1001 ts 360 42")
                .client("0.4", ". ack 2001 ts 401 360"));
        assertEquals(Trigger.RTO, repeat.trigger());
    }

    @Test
    void slowStartAfterTheTimerBelongsToIt() {
        List<Retransmission> list = talk().server("0.1", ". 1:1001 ts 100 42")
                .server("0.1", ". 1001:2001 ts 100 42")
                .server("0.1", ". 2001:3001 ts 100 42")
                .server("0.36", ". 1:1001 ts 360 42")
                .client("0.4", ". ack 1001 ts 401 360")
                .server("0.4001", ". 1001:2001 ts 400 401")
                .server("0.4001", ". 2001:3001 ts 400 401")
                .client("0.44", ". ack 3001 ts 441 400")
                .analyze()
                .facts()
                .serverToClient()
                .retransmissions();
        assertEquals(
                List.of(Trigger.RTO, Trigger.RTO, Trigger.RTO),
                list.stream().map(Retransmission::trigger).toList());
    }

    @Test
    void aDuplicateSackProvesTheCopySpurious() {
        Retransmission repeat = only(talk().server("0.1", "P. 1:1001 ts 100 42")
                .server("0.38", "P. 1:1001 ts 380 42")
                .client("0.42", ". ack 1001 sack 1:1001 ts 421 100"));
        assertEquals(Verdict.SPURIOUS, repeat.verdict());
        assertEquals(null, repeat.lost());
    }

    @Test
    void anEchoOfTheOriginalProvesTheCopySpurious() {
        Retransmission repeat = only(talk().server("0.1", "P. 1:1001 ts 100 42")
                .server("0.38", "P. 1:1001 ts 380 42")
                .client("0.41", ". ack 1001 ts 411 100"));
        assertEquals(Verdict.SPURIOUS, repeat.verdict());
    }

    @Test
    void anAnswerThatComesTooSoonProvesTheCopySpurious() {
        Retransmission repeat = only(Conversation.tcp()
                .client("0", "S mss 1460")
                .server("0.00003", "S. mss 1460")
                .client("0.04", ".")
                .server("0.1", "P. 1:1001")
                .server("0.38", "P. 1:1001")
                .client("0.385", ". ack 1001"));
        assertEquals(Verdict.SPURIOUS, repeat.verdict());
    }

    @Test
    void nothingIsClaimedOfACopyThatNobodyAnswered() {
        Retransmission repeat = only(talk().server("0.1", "P. 1:1001 ts 100 42").server("0.38", "P. 1:1001 ts 380 42"));
        assertEquals(Verdict.UNDETERMINED, repeat.verdict());
    }

    @Test
    void whatPassedATapAtTheReceiverHadArrived() {
        Retransmission repeat = only(Conversation.tcp()
                .handshake("0", "0.04", "0.0401")
                .server("0.1", "P. 1:1001")
                .client("0.1001", ". ack 1001")
                .server("0.38", "P. 1:1001")
                .client("0.3801", ". ack 1001"));
        assertEquals(Verdict.SPURIOUS, repeat.verdict());
    }

    @Test
    void aRepeatedSynIsTheHandshakesTimer() {
        List<Retransmission> list = Conversation.tcp()
                .client("0", "S mss 1460")
                .client("1.02", "S mss 1460")
                .analyze()
                .facts()
                .clientToServer()
                .retransmissions();
        assertEquals(Trigger.SYN, list.get(0).trigger());
        assertEquals(1, list.get(0).original().getAsInt());
    }
}
