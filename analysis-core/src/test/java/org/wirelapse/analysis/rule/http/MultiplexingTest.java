package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.connected;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.wait.WaitText;

class MultiplexingTest {
    private static final int DATA = 0, HEADERS = 1, SETTINGS = 4;
    private static final int END_STREAM = 1, END_HEADERS = 4;

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(SETTINGS, 0, 0, "");
    /** From the static table (RFC 7541, appendix A): GET, http, /; and the authority a. */
    private static final String GET = "\u0082\u0086\u0084\u0001\u0001a";

    private static final String OK = "\u0088";
    private static final String BODY = "x".repeat(1_000);

    /** A frame (RFC 9113 §4.1), a character a byte. */
    private static String frame(int type, int flags, int stream, String payload) {
        int length = payload.length();
        return "" + (char) (length >> 16) + (char) (length >> 8 & 255) + (char) (length & 255) + (char) type
                + (char) flags + "\0\0\0" + (char) stream + payload;
    }

    /** Both streams are asked for and begun. */
    private static Conversation twoStreams() {
        return connected()
                .client("1.000", "P.", PREFACE)
                .client(
                        "1.001",
                        "P.",
                        frame(HEADERS, END_STREAM | END_HEADERS, 1, GET)
                                + frame(HEADERS, END_STREAM | END_HEADERS, 3, GET))
                .server(
                        "1.022",
                        "P.",
                        frame(SETTINGS, 0, 0, "")
                                + frame(HEADERS, END_HEADERS, 1, OK)
                                + frame(HEADERS, END_HEADERS, 3, OK))
                .client("1.022", ".");
    }

    @Test
    void aLostSegmentOfOneStreamStopsTheOtherToo() {
        String first = frame(DATA, END_STREAM, 1, BODY);
        String second = frame(DATA, END_STREAM, 3, BODY);
        // Bytes 1 to 29 are settings and headers; the segment behind them is lost before the tap.
        Conversation talk = twoStreams()
                .server("1.023", "P. 1039:2048 id 9001", second)
                .client("1.023", ". ack 30 sack 1039:2048")
                .server("1.300", "P. 30:1039 id 9002", first)
                .client("1.300", ". ack 2048");
        Finding finding = found(new Multiplexing(), talk);
        assertEquals(2, finding.values().get("streams"));
        assertEquals(0L, finding.values().get("stalled_by_flow_control"));
        assertEquals("[10]", finding.packets().toString());
    }

    @Test
    void streamsThatAreDeliveredDoNotHoldEachOtherUp() {
        Conversation talk = twoStreams()
                .server("1.023", "P.", frame(DATA, END_STREAM, 1, BODY))
                .server("1.024", "P.", frame(DATA, END_STREAM, 3, BODY))
                .client("1.024", ".");
        assertClear(new Multiplexing(), talk);
    }

    /** The server thinks for 30 ms; then the first answer fills two windows of two segments, and the second stands behind it. */
    @Test
    void anAnswerBehindTheBytesOfAnotherStreamStandsInLine() {
        String settings = frame(SETTINGS, 0, 0, "");
        String head = frame(HEADERS, END_HEADERS, 1, OK);
        String body = frame(DATA, END_STREAM, 1, "x".repeat(4 * 1460 - 9 - settings.length() - head.length()));
        String first = settings + head + body;
        Conversation talk = connected()
                .client("1.000", "P.", PREFACE)
                .client(
                        "1.001",
                        "P.",
                        frame(HEADERS, END_STREAM | END_HEADERS, 1, GET)
                                + frame(HEADERS, END_STREAM | END_HEADERS, 3, GET))
                .server("1.051", ".", first.substring(0, 1460))
                .server("1.051", ".", first.substring(1460, 2920))
                .client("1.051", ".")
                .server("1.071", ".", first.substring(2920, 4380))
                .server("1.071", ".", first.substring(4380))
                .client("1.071", ".")
                .server("1.091", "P.", frame(HEADERS, END_STREAM | END_HEADERS, 3, OK))
                .client("1.091", ".");
        assertEquals("PROPAGATION 10, SERVER_THINK 30, PROPAGATION 10, PIPELINE_QUEUE 40", WaitText.of(talk, 1));
        assertEquals(40_000_000, found(new Multiplexing(), talk).costNs());
        assertClear(new Pipelining(), talk);
    }
}
