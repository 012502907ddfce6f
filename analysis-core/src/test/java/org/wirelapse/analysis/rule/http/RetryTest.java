package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;
import static org.wirelapse.analysis.rule.Talks.get;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class RetryTest {
    private static Conversation unanswered(String request) {
        return connected().client("1.000", "P.", request).server("1.020", "R.");
    }

    private static Conversation later(String request) {
        return Conversation.tcp()
                .handshake("1.100", "1.120", "1.120")
                .client("1.121", "P.", request)
                .server("1.141", "P.", OK);
    }

    @Test
    void findsTheSameRequestOnANewConnection() {
        assertEquals(
                "[Place[stream=1, index=0]]",
                found(new Retry(), unanswered(GET), later(GET)).exchanges().toString());
    }

    @Test
    void warnsOfWhatIsNotSafeToRepeat() {
        String post = "POST /buy HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n1";
        assertEquals(
                1L, found(new Retry(), unanswered(post), later(post)).values().get("not_idempotent"));
    }

    @Test
    void anotherTargetIsAnotherRequest() {
        assertClear(new Retry(), unanswered(GET), later(get("/other")));
    }

    @Test
    void whatWasAnsweredIsNotRetried() {
        assertClear(new Retry(), connected().client("1.000", "P.", GET).server("1.020", "P.", OK), later(GET));
    }
}
