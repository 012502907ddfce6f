package org.wirelapse.app.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.rule.Check;
import org.wirelapse.analysis.rule.Confidence;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Session;

class FindingsPanelTest {
    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = SampleSession.open("nagle-delayed-ack");
    }

    @Test
    void looksAtTheFirstExchangeConcernedAndAPacketInsideIt() {
        Finding finding = session.analysis().findings().get(0);
        Evidence evidence = Evidence.of(session, finding);
        Finding.Place first = finding.exchanges().get(0);
        TiledInterval exchange = session.exchange(first.stream(), first.index());
        assertEquals(first.index(), evidence.selection().exchange());
        assertTrue(finding.packets().contains(evidence.selection().packet()));
        assertTrue(evidence.range().contains(exchange.startNs()));
        assertTrue(evidence.range().contains(exchange.endNs()));
    }

    @Test
    void looksAtThePacketsWhereNoExchangeIsConcerned() {
        Evidence evidence = Evidence.of(session, finding(List.of(0), List.of(), List.of(3, 9)));
        assertEquals(3, evidence.selection().packet());
        assertFalse(evidence.selection().hasExchange());
    }

    @Test
    void leadsNowhereWithoutAConnection() {
        assertNull(Evidence.of(session, finding(List.of(), List.of(), List.of())));
        assertNull(Evidence.of(session, finding(List.of(77), List.of(), List.of(3))));
    }

    @Test
    void showsTextOfTheCaptureAsText() {
        String page = FindingPage.of(finding(List.of(0), List.of(), List.of(3)));
        assertFalse(page.contains("<img"), page);
        assertTrue(page.contains("&lt;img src=x&gt;"), page);
        assertTrue(page.contains("<a href=\"packet:3\">3</a>"), page);
    }

    @Test
    void saysWhyACheckCouldNotBeMade() {
        String page = FindingPage.of(List.of(new Check("a", Check.Status.NOT_APPLICABLE, "no handshake was seen")));
        assertTrue(page.contains("a: no handshake was seen"), page);
    }

    private static Finding finding(List<Integer> streams, List<Finding.Place> exchanges, List<Integer> packets) {
        return new Finding(
                "a",
                Severity.LOW,
                "title",
                "summary <img src=x>",
                "why",
                "what",
                1,
                Confidence.CERTAIN,
                streams,
                exchanges,
                List.of(),
                packets,
                "tcp.stream eq 0",
                Map.of(),
                null);
    }
}
