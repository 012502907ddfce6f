package org.wirelapse.analysis.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Retransmission.Lost;

/** At the client's end a lost SYN and a lost SYN-ACK look alike but for the timestamp that the answer echoes. */
class SynEchoesTest {
    private static TcpFacts repeatedSyn(String synAckAt, int echo) {
        return Conversation.tcp()
                .client("0.000", "S mss 1460 ts 1000 0")
                .client("1.000", "S seq 1000 mss 1460 ts 2000 0")
                .server(synAckAt, "S. mss 1460 ts 7000 " + echo)
                .client("2.000", ". ts 3000 7000")
                .client("2.001", "P. len 100 ts 3001 7000")
                .server("2.051", "P. len 100 ts 8000 3001")
                .analyze()
                .facts();
    }

    private static List<Retransmission> repeats(TcpFacts facts, Direction direction) {
        return facts.direction(direction).retransmissions();
    }

    @Test
    void anAnswerToTheRepeatTellsThatTheSynWasLost() {
        TcpFacts facts = repeatedSyn("1.050", 2000);
        assertEquals(
                Lost.AFTER_TAP,
                repeats(facts, Direction.CLIENT_TO_SERVER).get(0).lost());
        assertEquals(List.of(), repeats(facts, Direction.SERVER_TO_CLIENT));
    }

    @Test
    void anAnswerToTheFirstBehindTheRepeatTellsThatTheSynAckWasLost() {
        TcpFacts facts = repeatedSyn("1.050", 1000);
        assertEquals(null, repeats(facts, Direction.CLIENT_TO_SERVER).get(0).lost());
        Retransmission synAck = repeats(facts, Direction.SERVER_TO_CLIENT).get(0);
        assertEquals(Retransmission.Trigger.SYN, synAck.trigger());
        assertEquals(Lost.BEFORE_TAP, synAck.lost());
        assertEquals(3, synAck.packet());
    }

    @Test
    void anAnswerToTheFirstThatComesTooSoonBehindTheRepeatWasOnlySlow() {
        TcpFacts facts = repeatedSyn("1.010", 1000);
        assertEquals(null, repeats(facts, Direction.CLIENT_TO_SERVER).get(0).lost());
        assertEquals(List.of(), repeats(facts, Direction.SERVER_TO_CLIENT));
    }
}
