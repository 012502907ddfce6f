package org.wirelapse.analysis.rule.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.rule.Severity;

/** Rules about what a capture lacks or doubles on single connections: none of them is a fault of the traffic. */
class CapturedConnectionsTest {
    private static final List<Rule> RULES = List.of(
            new CaptureDrops(),
            new Duplicates(),
            new Midstream(),
            new OneSided(),
            new SuperSegments(),
            new VantagePoint());

    private static Conversation whole() {
        return connected().client("1.000", "P.", GET).server("1.020", "P.", OK).client("1.020", ".");
    }

    private static void assertOnlyFound(Rule expected, Conversation talk) {
        Finding finding = found(expected, talk);
        assertEquals(Severity.INFO, finding.severity());
        assertEquals("[1]", finding.packets().toString());
        RULES.stream().filter(rule -> rule != expected).forEach(rule -> assertClear(rule, talk));
    }

    @Test
    void aWholeCaptureLacksNothing() {
        RULES.forEach(rule -> assertClear(rule, whole()));
    }

    @Test
    void bytesThatWereAcknowledgedUnseenAreGapsOfTheCapture() {
        Conversation talk = whole().server("1.100", "P. len 100")
                // The capture lacks the 100 bytes between.
                .server("1.101", "P. 239:339")
                .client("1.121", ". ack 339");
        assertOnlyFound(RULES.get(0), talk);
    }

    @Test
    void aMirrorPortDeliversEachPacketTwice() {
        Conversation talk = Conversation.tcp()
                .client("0.000000", "S seq 1000 win 64240 mss 1460 id 1")
                .client("0.000009", "S seq 1000 win 64240 mss 1460 id 1")
                .server("0.020000", "S. seq 9000 win 65160 mss 1460 id 7")
                .server("0.020009", "S. seq 9000 win 65160 mss 1460 id 7")
                .client("0.020100", ". id 2")
                .client("0.020109", ". id 2")
                .client("0.020200", "P. 1:28 id 3", GET)
                .client("0.020209", "P. 1:28 id 3", GET)
                .server("0.040000", "P. 1:39 id 8", OK)
                .server("0.040009", "P. 1:39 id 8", OK);
        assertOnlyFound(RULES.get(1), talk);
    }

    @Test
    void aConnectionWithoutAHandshakeHadBegunBefore() {
        Conversation talk = Conversation.tcp()
                .client("0.000", "P.", GET)
                .server("0.020", "P.", OK)
                .client("0.020", ".");
        assertEquals(1, found(new Midstream(), talk).streams().size());
        assertClear(new OneSided(), talk);
        assertClear(new CaptureDrops(), talk);
    }

    @Test
    void aSideThatAnswersTheUnseenWasCapturedAlone() {
        Conversation talk = Conversation.tcp()
                .client("0.000", "S win 64240 mss 1460")
                .client("0.020", ". ack 1")
                .client("0.021", "P. ack 1", GET)
                .client("0.061", ". ack 39");
        assertEquals(1, found(new OneSided(), talk).streams().size());
        assertClear(new CaptureDrops(), talk);
    }

    @Test
    void aSynThatNobodyAnsweredIsNotOneSided() {
        assertClear(
                new OneSided(),
                Conversation.tcp().client("0.000", "S win 64240").client("1.000", "S win 64240"));
    }

    @Test
    void segmentsBeyondTheMssWereMadeByOffload() {
        Conversation talk = connected()
                .client("1.000", "P.", GET)
                .server("1.020", "P.", "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n" + "x".repeat(4000))
                .client("1.020", ".");
        assertOnlyFound(RULES.get(4), talk);
    }

    @Test
    void roundTripsThatAreTinyOnBothSidesDoNotTellThePlace() {
        Conversation talk = Conversation.tcp()
                .handshake("0.0000", "0.0001", "0.0002")
                .client("0.0010", "P.", GET)
                .server("0.0011", "P.", OK)
                .client("0.0012", ".");
        assertOnlyFound(RULES.get(5), talk);
    }
}
