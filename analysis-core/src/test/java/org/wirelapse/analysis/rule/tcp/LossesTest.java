package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.answer;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;

/** Losses that exchanges paid for, and losses on connections without exchanges. */
class LossesTest {
    private static Conversation opaque() {
        return connected()
                .server("1.000", ". len 1000")
                .server("1.000", ". 2001:3001")
                .client("1.000", ". ack 1001 sack 2001:3001");
    }

    @Test
    void tellsOfFastRetransmitsThatATurnWaitedFor() {
        Conversation talk = opaque().server("1.001", ". 3001:4001")
                .client("1.001", ". ack 1001 sack 2001:4001")
                .server("1.002", ". 4001:5001")
                .client("1.002", ". ack 1001 sack 2001:5001")
                .server("1.021", ". 1001:2001 id 20000")
                .client("1.021", ". ack 5001");
        assertEquals("[4, 11]", found(new FastRetransmit(), talk).packets().toString());
        assertClear(new TailLoss(), talk);
    }

    @Test
    void pricesTheWayOfTheCopyAndSaysWhereTheLossWas() {
        Conversation talk = connected()
                .client("2.000", "P.", GET)
                .server("2.020", ". id 100", answer(5 * 1460 - 41) + "x".repeat(1460 - 41))
                .client("2.020", ". ack 1461")
                .server("2.021", ". 2921:4381 id 102")
                .client("2.021", ". ack 1461 sack 2921:4381")
                .server("2.022", ". 4381:5841 id 103")
                .client("2.022", ". ack 1461 sack 2921:5841")
                .server("2.023", "P. 5841:7301 id 104")
                .client("2.023", ". ack 1461 sack 2921:7301")
                .server("2.043", ". 1461:2921 id 105")
                .client("2.043", ". ack 7301");
        Finding finding = found(new FastRetransmit(), talk);
        assertEquals(
                "1 exchange with 10.0.0.9:80 waited 22.0 ms for lost segments: 2.00 ms until acknowledgements had told of a loss, 20.0 ms"
                        + " until the copies were there. Lost: 1 segment between sender and capture.",
                finding.summary());
        assertEquals(22_000_000, finding.costNs());
    }

    @Test
    void pricesTheProbeAndTheTimerOfALostRequest() {
        Conversation talk = connected()
                .client("2.000", "P. id 7", GET)
                .client("2.220", "P. 1:28 id 8", GET)
                .client("2.460", "P. 1:28 id 9", GET)
                .server("2.480", "P.", OK);
        assertEquals(220_000_000, found(new TailLoss(), talk).costNs());
        assertEquals(240_000_000, found(new RetransmissionTimeout(), talk).costNs());
        assertEquals("[6]", found(new LostRetransmission(), talk).packets().toString());
        assertClear(new FastRetransmit(), talk);
    }

    @Test
    void whatArrivesIsNotLost() {
        Conversation talk = connected().client("2.000", "P.", GET).server("2.020", "P.", OK);
        assertClear(new FastRetransmit(), talk);
        assertClear(new TailLoss(), talk);
        assertClear(new RetransmissionTimeout(), talk);
        assertClear(new LostRetransmission(), talk);
        assertClear(new SpuriousRetransmission(), talk);
        assertClear(new ReorderingWait(), talk);
    }

    /** By its IP identification the segment that came last was sent before the other (RFC 6864 §4). */
    @Test
    void pricesASegmentThatTheNetworkDisplaced() {
        Conversation talk = connected()
                .client("2.000", "P.", GET)
                .server("2.020", ". id 100", answer(3 * 1460 - 41) + "x".repeat(1460 - 41))
                .server("2.021", "P. 2921:4381 id 102")
                .server("2.027", ". 1461:2921 id 101");
        assertEquals(6_000_000, found(new ReorderingWait(), talk).costNs());
        assertClear(new FastRetransmit(), talk);
    }

    /** At the receiver: data that left with the knowledge of the loss comes at 2.042, the repeat a round trip and a half later. */
    @Test
    void aRepeatThatComesLongAfterNewDataIsNotTheFirst() {
        assertEquals(
                "[15]",
                found(new LostRetransmission(), lossWithRepeatAt("2.082"))
                        .packets()
                        .toString());
        assertClear(new LostRetransmission(), lossWithRepeatAt("2.045"));
    }

    private static Conversation lossWithRepeatAt(String time) {
        int body = 9 * 1448 - 43;
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body + "\r\n\r\n";
        int echo = time.equals("2.082") ? 2062 : 2025;
        return Conversation.tcp()
                .client("0.000", "S win 64240 mss 1460 sackOK wscale 7 ts 0 0")
                .server("0.020", "S. win 65160 mss 1460 sackOK wscale 7 ts 10 0")
                .client("0.020", ". win 502 ts 20 10")
                .client("2.000", "P. ts 2000 10", GET)
                .server("2.020", ". ts 2010 2000", head + "x".repeat(1448 - head.length()))
                .client("2.020", ". ts 2020 2010")
                .server("2.021", ". 2897:4345 ts 2011 2000")
                .client("2.021", ". ack 1449 sack 2897:4345 ts 2021 2010")
                .server("2.022", ". 4345:5793 ts 2012 2000")
                .client("2.022", ". ack 1449 sack 2897:5793 ts 2022 2010")
                .server("2.023", ". 5793:7241 ts 2013 2000")
                .client("2.023", ". ack 1449 sack 2897:7241 ts 2023 2010")
                .server("2.043", ". 7241:8689 ts 2033 2023")
                .client("2.043", ". ack 1449 sack 2897:8689 ts 2043 2010")
                .server(time, ". 1449:2897 ts 2072 " + echo)
                .client(time, ". ack 8689 ts 2082 2072");
    }
}
