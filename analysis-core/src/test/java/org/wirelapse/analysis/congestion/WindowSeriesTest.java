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

    private String flights() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            text.append(i == 0 ? "" : " ").append(series.flightBytes(i));
        }
        return text.toString();
    }
}
