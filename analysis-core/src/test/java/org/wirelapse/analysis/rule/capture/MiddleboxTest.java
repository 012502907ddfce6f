package org.wirelapse.analysis.rule.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class MiddleboxTest {
    private static Conversation answeredFrom(int synAckTtl) {
        return Conversation.tcp()
                .client("0.000", "S win 64240 mss 1460")
                .server("0.020", "S. win 65160 mss 1460 ttl " + synAckTtl)
                .client("0.020", ".")
                .client("0.021", "P.", GET)
                .server("0.041", ". ttl 52")
                .server("0.060", "P. ttl 52", OK)
                .client("0.061", "F.")
                .server("0.081", "F. ttl 52");
    }

    @Test
    void findsAHandshakeAnsweredFromElsewhere() {
        assertEquals("[2]", found(new Middlebox(), answeredFrom(61)).packets().toString());
    }

    @Test
    void findsAResetFromElsewhere() {
        Conversation talk = answeredFrom(52).server("0.090", "R ttl 200");
        assertEquals(1L, found(new Middlebox(), talk).values().get("resets"));
    }

    @Test
    void oneHostHasOneDistance() {
        assertClear(new Middlebox(), answeredFrom(52));
    }
}
