package org.wirelapse.analysis.report.pcapng;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Talk;

class SecretLinesTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: a\r\nCOOKIE : b=1\r\n c=2\r\nX-Cookie: d\r\n"
            + "Authorization:e\r\nAccept: f\r\n\r\ng: cookie: h\r\n";

    /** How the stream was cut into segments must not matter. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000})
    void hidesValuesAndTheirFoldedLinesOnly(int segmentBytes) {
        Talk talk = Talk.opened();
        for (int at = 0; at < REQUEST.length(); at += segmentBytes) {
            talk.send(Direction.CLIENT_TO_SERVER, REQUEST.substring(at, Math.min(REQUEST.length(), at + segmentBytes)));
        }
        assertEquals(
                "GET / HTTP/1.1\r\nHost: a\r\nCOOKIE :####\r\n####\r\nX-Cookie: d\r\n"
                        + "Authorization:#\r\nAccept: f\r\n\r\ng: cookie: h\r\n",
                hidden(talk, REQUEST));
    }

    @Test
    void takesWhatFollowsOnAHoleInAValueForMoreOfIt() {
        Talk talk = Talk.opened()
                .send(Direction.CLIENT_TO_SERVER, "Cookie: a")
                .unseen(Direction.CLIENT_TO_SERVER, "bc")
                .send(Direction.CLIENT_TO_SERVER, "d\r\nVia: x\r\n");
        assertEquals("Cookie:##bc#\r\nVia: x\r\n", hidden(talk, "Cookie: abcd\r\nVia: x\r\n"));
    }

    private static String hidden(Talk talk, String sent) {
        StringBuilder text = new StringBuilder(sent);
        for (SecretLines.Span span : SecretLines.of(talk.stream(talk.segments(), Direction.CLIENT_TO_SERVER))) {
            for (long at = span.from(); at < span.to(); at++) {
                text.setCharAt((int) at, '#');
            }
        }
        return text.toString();
    }
}
