package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.at;
import static org.wirelapse.analysis.rule.Talks.connected;
import static org.wirelapse.analysis.rule.Talks.get;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Severity;

class SerialRequestsTest {
    private static Conversation asking(int... timesMs) {
        Conversation talk = connected();
        for (int time : timesMs) {
            talk.client(at(time), "P.", get("/" + time)).server(at(time + 20), "P.", OK);
        }
        return talk;
    }

    @Test
    void findsARunOfFetches() {
        Finding finding = found(new SerialRequests(), asking(1000, 1021, 1042, 1063));
        assertEquals(4, finding.values().get("requests"));
        assertEquals(Severity.INFO, finding.severity());
    }

    @Test
    void aClientThatThinksInBetweenIsNoRun() {
        assertClear(new SerialRequests(), asking(1000, 1100, 1200, 1300));
    }

    @Test
    void twoAtATimeAreNoRun() {
        assertClear(new SerialRequests(), asking(1000, 1021, 1042, 1063), asking(1005, 1026, 1047, 1068));
    }
}
