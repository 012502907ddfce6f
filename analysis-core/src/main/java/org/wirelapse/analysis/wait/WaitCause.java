package org.wirelapse.analysis.wait;

/** Why an exchange did not move on. The list is closed: every nanosecond of an exchange has exactly one of these. */
public enum WaitCause {
    NAME_LOOKUP(WaitFamily.SETUP, "looking up the name"),
    CONNECT_RTT(WaitFamily.SETUP, "TCP handshake"),
    SYN_TIMEOUT(WaitFamily.SETUP, "a lost SYN or SYN-ACK, until the handshake timer"),
    TLS_HANDSHAKE(WaitFamily.SETUP, "TLS handshake"),
    PIPELINE_QUEUE(WaitFamily.CLIENT, "in line behind an earlier answer"),
    EXPECT_CONTINUE(WaitFamily.CLIENT, "client waiting for 100 Continue"),
    CLIENT_SEND(WaitFamily.CLIENT, "client, before its request"),
    REQUEST_TRANSFER(WaitFamily.PATH, "sending the request"),
    SERVER_THINK(WaitFamily.SERVER, "server working on the answer"),
    SERVER_PAUSE(WaitFamily.SERVER, "server pausing inside the answer"),
    CLIENT_PAUSE(WaitFamily.CLIENT, "client pausing before or inside its request"),
    ZERO_WINDOW(WaitFamily.RECEIVE_WINDOW, "receiver's window closed"),
    WINDOW_PROBE(WaitFamily.RECEIVE_WINDOW, "window open again, the sender not told"),
    RECEIVE_WINDOW(WaitFamily.RECEIVE_WINDOW, "receiver's window full"),
    NAGLE(WaitFamily.NAGLE, "small segment held by Nagle's algorithm"),
    DELAYED_ACK(WaitFamily.NAGLE, "acknowledgement delayed"),
    FAST_RETRANSMIT(WaitFamily.LOSS, "loss, until duplicate ACKs told of it"),
    TAIL_LOSS_PROBE(WaitFamily.LOSS, "loss at the end, until the probe"),
    RETRANSMISSION_TIMEOUT(WaitFamily.LOSS, "loss, until the retransmission timer"),
    REPAIR(WaitFamily.LOSS, "the repeated segment on its way"),
    REORDERING(WaitFamily.LOSS, "a displaced segment"),
    SLOW_START(WaitFamily.CONGESTION_WINDOW, "young congestion window full"),
    CONGESTION_WINDOW(WaitFamily.CONGESTION_WINDOW, "congestion window full"),
    RECOVERY_WINDOW(WaitFamily.CONGESTION_WINDOW, "congestion window cut after a loss"),
    IDLE_RESTART(WaitFamily.CONGESTION_WINDOW, "congestion window fallen back after idling"),
    PACING(WaitFamily.CONGESTION_WINDOW, "sender pacing its segments"),
    PROPAGATION(WaitFamily.PATH, "distance"),
    QUEUEING(WaitFamily.PATH, "queues on the path"),
    SERIALIZATION(WaitFamily.PATH, "bytes following each other"),
    CLOSE_WAIT(WaitFamily.CLIENT, "waiting for the close that ends the answer"),
    CAPTURE_GAP(WaitFamily.UNKNOWN, "packets the capture lacks"),
    UNKNOWN(WaitFamily.UNKNOWN, "not known");

    private final WaitFamily family;
    private final String words;

    WaitCause(WaitFamily family, String words) {
        this.family = family;
        this.words = words;
    }

    /** The family whose colour and letter it wears. */
    public WaitFamily family() {
        return family;
    }

    /** The cause as people read it. */
    public String words() {
        return words;
    }
}
