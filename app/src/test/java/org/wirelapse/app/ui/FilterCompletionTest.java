package org.wirelapse.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.app.ui.session.Session;

class FilterCompletionTest {
    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = SampleSession.open("parallel-connections");
    }

    @Test
    void offersComparisonsAtTheBeginAndBehindAJoin() {
        assertEquals(List.of("port", "tcp.port =="), FilterCompletion.of("po", session));
        assertTrue(FilterCompletion.of("port 80 and ", session).contains("host"));
        assertTrue(FilterCompletion.of("(", session).contains("not"));
    }

    @Test
    void offersWhatTheCaptureHolds() {
        assertEquals(List.of("80"), FilterCompletion.of("port ", session));
        assertTrue(FilterCompletion.of("host 198", session).contains("198.51.100.80"));
        assertFalse(FilterCompletion.of("tcp.port == ", session).isEmpty());
        assertTrue(FilterCompletion.of("path ", session).stream().allMatch(path -> path.startsWith("/")));
    }

    @Test
    void offersToGoOnBehindAComparison() {
        assertEquals(List.of("and", "or"), FilterCompletion.of("port 80 ", session));
    }

    @Test
    void putsTheOfferInPlaceOfTheLastWord() {
        assertEquals("port 80 and host ", FilterCompletion.completed("port 80 and ho", "host"));
        assertEquals("not (host ", FilterCompletion.completed("not (h", "host"));
    }

    @Test
    void offersNoValuesWithoutACapture() {
        assertEquals(List.of(), FilterCompletion.of("port ", null));
    }
}
