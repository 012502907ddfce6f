package org.wirelapse.analysis.congestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Direction;

class WindowSeriesTest {
    private final WindowSeries series = WindowSeries.of(
            Conversation.tcp()
                    .client("0.000", "S seq 1000 win 1000 wscale 2")
                    .server("0.020", "S. seq 9000 win 2000 wscale 3")
                    .client("0.021", ". win 250")
                    .server("0.030", ". 1:101 ack 1")
                    .server("0.031", ". 101:301")
                    .client("0.040", ". ack 101 win 200")
                    .server("0.041", ". 101:301")
                    .client("0.050", "R. ack 301")
                    .analyze()
                    .segments(),
            Direction.SERVER_TO_CLIENT);

    @Test
    void countsWhatIsSentAndNotAcknowledged() {
        assertEquals("0 0 100 300 200", flights());
    }

    @Test
    void scalesTheWindowThatTheOtherSideAnnounced() {
        assertEquals(1000, series.receiveWindowBytes(2));
        assertEquals(800, series.receiveWindowBytes(series.size() - 1));
    }

    @Test
    void addsNothingForARepeatOrAReset() {
        assertEquals(40_000_000, series.timeNs(series.size() - 1));
    }

    @Test
    void countsAtTheSenderAsTheCaptureShowsIt() {
        WindowSeries atSender = WindowSeries.of(
                Conversation.tcp()
                        .handshake("0", "0.04", "0.0401")
                        .client("0.1", ". len 1000")
                        .client("0.1", ". len 1000")
                        .server("0.14", ". ack 1001 win 400")
                        .client("0.14", ". len 1000")
                        .server("0.18", ". win 400")
                        .analyze(),
                Direction.CLIENT_TO_SERVER);
        assertEquals("0:0 40:0 100:1000 100:2000 140:1000 140:2000 180:0", timedFlights(atSender));
        assertEquals(-1, atSender.receiveWindowBytes(0));
        assertEquals(65_160, atSender.receiveWindowBytes(1));
        assertEquals(400 << 7, atSender.receiveWindowBytes(4));
        assertEquals(atSender.timeNs(4), atSender.senderTimeNs(4));
    }

    @Test
    void awayFromTheSenderAnAckCountsWhenItsReleaseCanPass() {
        WindowSeries atSender = WindowSeries.of(
                Conversation.tcp()
                        .handshake("0", "0.04", "0.0401")
                        .server("0.1", ". len 1000")
                        .client("0.1001", ".")
                        .server("0.1002", ". len 1000")
                        .client("0.1003", ".")
                        .server("0.15", ". len 1000")
                        .analyze(),
                Direction.SERVER_TO_CLIENT);
        assertEquals("40:0 80:0 100:1000 100:2000 140:1000 140:0 150:1000", timedFlights(atSender));
        assertEquals(80_000_000, atSender.senderTimeNs(2));
    }

    private static String timedFlights(WindowSeries series) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            text.append(series.timeNs(i) / 1_000_000)
                    .append(':')
                    .append(series.flightBytes(i))
                    .append(' ');
        }
        return text.toString().trim();
    }

    private String flights() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            text.append(i == 0 ? "" : " ").append(series.flightBytes(i));
        }
        return text.toString();
    }
}
