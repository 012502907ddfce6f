package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.answer;
import static org.wirelapse.analysis.rule.Talks.connected;
import static org.wirelapse.analysis.rule.Talks.oneExchange;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Severity;

class ResetDataLossTest {
    @Test
    void findsAnAnswerThatAResetCutShort() {
        Conversation talk = connected()
                .client("1.000", "P.", GET)
                .server("1.020", "P.", answer(1000) + "half")
                .client("1.020", ".")
                .server("1.100", "R.");
        assertEquals(Severity.HIGH, found(new ResetDataLoss(), talk).severity());
    }

    @Test
    void aGracefulCloseLosesNothing() {
        assertClear(new ResetDataLoss(), oneExchange(0, "/"));
    }
}
