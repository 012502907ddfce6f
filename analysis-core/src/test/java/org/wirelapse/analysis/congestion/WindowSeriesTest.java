package org.wirelapse.analysis.congestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.flow.Direction;

class WindowSeriesTest {
    private final WindowSeries atSender = WindowSeries.of(
            Conversation.tcp()
                    .client("0.000", "S seq 1000 win 1000 mss 1000 sackOK wscale 2")
                    .server("0.000", "S. seq 9000 win 2000 mss 1000 sackOK wscale 3")
                    .client("0.020", ". win 5000")
                    .server("0.030", ". 1:1001 ack 1")
                    .server("0.031", ". 1001:2001")
                    .server("0.032", ". 2001:3001")
                    .client("0.050", ". ack 1001 win 200")
                    .client("0.052", ". ack 1001 win 200 sack 2001:3001")
                    .client("0.090", "R. ack 3001")
                    .analyze(),
            Direction.SERVER_TO_CLIENT);

    @Test
    void countsWhatIsNeitherAcknowledgedNorSacked() {
        assertEquals("0 1000 2000 3000 2000 1000", column(atSender, atSender::flightBytes));
    }

    @Test
    void scalesTheWindowThatTheOtherSideAnnounced() {
        assertEquals("20000 20000 20000 20000 800 800", column(atSender, atSender::receiveWindowBytes));
    }

    @Test
    void keepsAWindowOfWhichLessThanHalfIsUsed() {
        assertEquals("10000 10000 10000 10000 10000 10000", column(atSender, atSender::congestionWindowBytes));
        assertEquals(Phase.SLOW_START, atSender.phase(4));
        assertEquals(-1, atSender.slowStartThresholdBytes(4));
    }

    @Test
    void keepsTheTapsTimeAtTheSender() {
        assertEquals("20 30 31 32 50 52", column(atSender, i -> atSender.timeNs(i) / 1_000_000));
        assertEquals("20 30 31 32 50 52", column(atSender, i -> atSender.senderTimeNs(i) / 1_000_000));
    }

    /** At the receiver's end an acknowledgement passes the tap before data that left the sender without knowing of it. */
    @Test
    void countsAtTheReceiverWhatTheSenderCounted() {
        WindowSeries atReceiver = WindowSeries.of(
                Conversation.tcp()
                        .client("0.000", "S seq 1000 win 65535 mss 1000 sackOK")
                        .server("0.020", "S. seq 9000 win 65535 mss 1000 sackOK")
                        .client("0.020", ".")
                        .server("0.050", ". 1:1001 ack 1")
                        .client("0.050", ". ack 1001")
                        .server("0.051", ". 1001:2001")
                        .client("0.051", ". ack 2001")
                        .server("0.070", ". 2001:3001")
                        .client("0.070", ". ack 3001")
                        .analyze(),
                Direction.SERVER_TO_CLIENT);
        assertEquals("0 1000 2000 2000 1000 0", column(atReceiver, atReceiver::flightBytes));
        assertEquals("30 40 41 60 61 80", column(atReceiver, i -> atReceiver.senderTimeNs(i) / 1_000_000));
    }

    private static String column(WindowSeries series, IntToLongFunction value) {
        return IntStream.range(0, series.size())
                .mapToLong(value::applyAsLong)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }
}
