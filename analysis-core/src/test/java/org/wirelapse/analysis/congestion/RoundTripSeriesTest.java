package org.wirelapse.analysis.congestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.TcpAnalysis;

class RoundTripSeriesTest {
    @Test
    void smoothsByAnEighthAndLeavesOutWhatIsAmbiguous() {
        TcpAnalysis tcp = Conversation.tcp()
                .handshake("0", "0.02", "0.0201")
                .client("1", ". len 100")
                .server("1.02", ".")
                .client("2", ". len 100")
                .client("2.3", ". 101:201")
                .server("2.32", ".")
                .client("3", ". len 100")
                .server("3.06", ".")
                .analyze();
        RoundTripSeries series = RoundTripSeries.of(tcp, Direction.CLIENT_TO_SERVER);
        assertEquals(2, series.size());
        assertEquals(20_000_000, series.smoothedNs(0));
        assertEquals(220_000_000, series.timeoutNs(0));
        assertEquals(25_000_000, series.smoothedNs(1));
        assertEquals(20_000_000, series.leastNs(1));
        assertEquals(3_060_000_000L, series.timeNs(1));
    }
}
