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

    /** Eleven segments in flight, where slow start should not have more than ten; away from the sender the order might be wrong by one. */
    @Test
    void isNeverSmallerThanWhatIsInFlight() {
        Conversation talk = Conversation.tcp()
                .client("0.000", "S seq 1000 win 65535 mss 1000 sackOK ts 1 0")
                .server("0.040", "S. seq 9000 win 65535 mss 1000 sackOK ts 500 1")
                .client("0.040", ". ts 41 500");
        for (int i = 0; i < 11; i++) {
            talk.server("0.08" + i / 2, ". len 988 ts 540 41");
        }
        WindowSeries atReceiver =
                WindowSeries.of(talk.client("0.086", ". ts 87 540").analyze(), Direction.SERVER_TO_CLIENT);
        int last = atReceiver.size() - 2;
        assertEquals(11 * 988, atReceiver.flightBytes(last));
        assertEquals(11 * 988, atReceiver.congestionWindowBytes(last));
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

    /** The first copy of 4001 and the repeats before the one at 0.9 were lost before the tap; the server's packet counter tells of them. */
    @Test
    void datesATimeoutWhoseFirstRepeatsDidNotPass() {
        WindowSeries atReceiver = WindowSeries.of(
                Conversation.tcp()
                        .client("0.000", "S seq 1000 win 65535 mss 1000 sackOK")
                        .server("0.040", "S. seq 9000 win 65535 mss 1000 sackOK")
                        .client("0.040", ".")
                        .server("0.080", ". 1:1001 id 1")
                        .client("0.080", ". ack 1001")
                        .server("0.120", ". 1001:2001 id 2")
                        .client("0.120", ". ack 2001")
                        .server("0.160", ". 2001:3001 id 3")
                        .client("0.160", ". ack 3001")
                        .server("0.200", ". 3001:4001 id 4")
                        .client("0.200", ". ack 4001")
                        .server("0.900", ". 4001:5001 id 8")
                        .client("0.900", ". ack 5001")
                        .analyze(),
                Direction.SERVER_TO_CLIENT);
        int fired = atReceiver.size() - 3;
        assertEquals("1000 1000 2000", lastThree(atReceiver, atReceiver::congestionWindowBytes));
        assertEquals(Phase.LOSS, atReceiver.phase(fired));
        assertEquals(460, atReceiver.senderTimeNs(fired) / 1_000_000, "a timeout of 240 ms after the ACK arrived");
        assertEquals(880, atReceiver.senderTimeNs(fired + 1) / 1_000_000);
    }

    @Test
    void reliesOnAWindowThatTheSenderShows() {
        assertEquals(EstimateConfidence.STRONG, lastConfidence(slowStart("", "")));
    }

    @Test
    void doesNotRelyOnItWhereTheBeginningIsMissing() {
        Conversation midstream = flights(Conversation.tcp().client("0.000", ". win 60000"), "", "");
        assertEquals(EstimateConfidence.HEURISTIC, lastConfidence(midstream));
    }

    private static Conversation slowStart(String serverOptions, String clientOptions) {
        Conversation conversation = Conversation.tcp()
                .client("0.000", "S seq 1000 win 65535 mss 1000 sackOK wscale 0" + clientOptions)
                .server("0.000", "S. seq 9000 win 65535 mss 1000 sackOK wscale 0" + serverOptions)
                .client("0.100", "." + clientOptions);
        return flights(conversation, serverOptions, clientOptions);
    }

    /** Three flights of a server that doubles its window each round trip of 100 ms. */
    private static Conversation flights(Conversation conversation, String serverOptions, String clientOptions) {
        int sent = 0;
        int acknowledged = 0;
        for (int flight = 1; flight <= 3; flight++) {
            String time = "0." + flight;
            for (int ack = flight == 1 ? 10 : 0; ack < 10 * (1 << flight - 1); ack++) {
                if (sent > 0 && acknowledged < sent) {
                    acknowledged++;
                    conversation.client(
                            String.format("%s%03d", time, ack), ". ack " + (acknowledged * 1000 + 1) + clientOptions);
                }
            }
            for (int i = 0; i < 10 * (1 << flight - 1); i++) {
                conversation.server(
                        String.format("%s5%02d", time, i),
                        ". " + (sent * 1000 + 1) + ":" + (sent * 1000 + 1001) + serverOptions);
                sent++;
            }
        }
        return conversation;
    }

    private static EstimateConfidence lastConfidence(Conversation conversation) {
        WindowSeries series = WindowSeries.of(conversation.analyze(), Direction.SERVER_TO_CLIENT);
        return series.confidence(series.size() - 1);
    }

    private static String lastThree(WindowSeries series, IntToLongFunction value) {
        return IntStream.range(series.size() - 3, series.size())
                .mapToLong(value::applyAsLong)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }

    private static String column(WindowSeries series, IntToLongFunction value) {
        return IntStream.range(0, series.size())
                .mapToLong(value::applyAsLong)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }
}
