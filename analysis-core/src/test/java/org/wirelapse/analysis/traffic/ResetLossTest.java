package org.wirelapse.analysis.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.traffic;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.answer;
import static org.wirelapse.analysis.rule.Talks.connected;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

/** What a reset takes away: windows are in units of 128 bytes. */
class ResetLossTest {
    private static final String BODY = "x".repeat(1400);

    private static ResetLoss of(Conversation talk) {
        return traffic(talk).connections().get(0).resetLoss();
    }

    private static Conversation asked() {
        return connected().client("1.000", "P. win 502", GET);
    }

    private static void assertAtRisk(long low, long high, ResetLoss loss) {
        assertEquals(low, loss.atRiskLow());
        assertEquals(high, loss.atRiskHigh());
    }

    @Test
    void whatTheWindowLacksWasNotRead() {
        ResetLoss loss = of(asked().server("1.020", "P.", answer(5000) + BODY)
                .client("1.021", ". win 492")
                .server("1.100", "R."));
        assertEquals(5000 - BODY.length(), loss.lostBytes());
        assertAtRisk(10 * 128, answer(5000).length() + BODY.length(), loss);
        assertEquals(List.of(0), loss.unansweredRequests());
    }

    @Test
    void theClientsOwnResetTellsThatItHasRead() {
        ResetLoss loss = of(asked().server("1.020", "P.", answer(1400) + BODY)
                .client("1.021", ". win 492")
                .client("1.022", "R. win 502"));
        assertAtRisk(0, answer(1400).length() + BODY.length(), loss);
        assertEquals(List.of(), loss.unansweredRequests());
    }

    @Test
    void aResetWithoutAWindowTellsNothingOfWhatWasRead() {
        ResetLoss loss = of(asked().server("1.020", "P.", answer(1400) + BODY)
                .client("1.021", ". win 492")
                .client("1.022", "R. win 0"));
        assertEquals(10 * 128, loss.atRiskLow());
    }

    @Test
    void aRequestBehindAnAnswerProvesThatThatWasRead() {
        ResetLoss loss = of(asked().server("1.020", "P.", answer(1400) + BODY)
                .client("1.021", ". win 502")
                .client("2.000", "P. win 502", GET)
                .server("2.020", "R."));
        assertAtRisk(0, 0, loss);
        assertEquals(List.of(1), loss.unansweredRequests());
    }

    @Test
    void unlessItsWindowIsStillTakenUp() {
        ResetLoss loss = of(asked().server("1.020", "P.", answer(1400) + BODY)
                .client("1.021", ". win 487")
                .client("2.000", "P. win 487", GET)
                .server("2.020", "R."));
        assertAtRisk(
                Math.min(15 * 128, answer(1400).length() + BODY.length()),
                answer(1400).length() + BODY.length(),
                loss);
    }

    @Test
    void whatPassedTheTapBehindWhatAClientsResetAcknowledgesCameTooLate() {
        Conversation talk = Conversation.tcp()
                .handshake("0.000", "0.0001", "0.050")
                .client("1.000", "P. win 502", GET)
                .server("1.010", "P.", answer(5000) + BODY)
                .server("1.020", "P.", BODY)
                .client("1.060", "R. ack " + (1 + answer(5000).length() + BODY.length()) + " win 502");
        assertEquals(5000 - BODY.length(), of(talk).lostBytes());
    }

    @Test
    void whatPassedTheTapLessThanTheLoopBeforeABareResetCameTooLate() {
        Conversation talk = Conversation.tcp()
                .handshake("0.000", "0.0001", "0.050")
                .client("1.000", "P. win 502", GET)
                .server("1.0001", "P.", answer(5000) + BODY)
                .client("1.0501", ". win 502")
                .server("1.0502", "P.", BODY)
                .server("1.090", "P.", BODY)
                .client("1.1002", "R win 0");
        assertEquals(5000 - 2 * BODY.length(), of(talk).lostBytes());
    }

    @Test
    void anAnswerMayComeWholeBeforeAllOfItsRequest() {
        ResetLoss loss = of(connected()
                .client("1.000", "P.", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n" + BODY)
                .server("1.020", "P.", "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n")
                .server("1.021", "R."));
        assertEquals(List.of(), loss.unansweredRequests());
    }
}
