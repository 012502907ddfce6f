package org.wirelapse.analysis.tcp;

/** What can be said of one segment. Several notes may hold. */
public enum Note {
    /** Some of its bytes (or its SYN or FIN) had been seen before. */
    RETRANSMISSION("retransmission"),
    /** Its bytes are new but lie below others seen earlier, and it was sent before those. */
    REORDERED("reordered by the network"),
    /** The same packet once more, by the network or by the capture. */
    DUPLICATE("doubled packet"),
    /** The capture lacks bytes right before it. */
    UNSEEN_BEFORE("bytes before it not captured"),
    /** Acknowledges bytes that the capture never saw. */
    ACKS_UNSEEN("acknowledges bytes not captured"),
    /** Acknowledgement that rides on data. */
    PIGGYBACKED_ACK("ACK on data"),
    /** Acknowledgement alone. */
    STANDALONE_ACK("ACK alone"),
    /** Standalone acknowledgement that left at once for a single segment. */
    IMMEDIATE_ACK("ACK at once"),
    /** Standalone acknowledgement that left because more than one segment had come. */
    EVERY_NTH_ACK("ACK of several"),
    /** Standalone acknowledgement sent by the delayed-ACK timer. */
    DELAYED_ACK("delayed ACK"),
    /** Repeats an acknowledgement while data is outstanding (RFC 5681 §2). */
    DUPLICATE_ACK("duplicate ACK"),
    /** Changes nothing but the window. */
    WINDOW_UPDATE("window update"),
    /** Answers a keep-alive or a zero-window probe. */
    PROBE_REPLY("answer to a probe"),
    /** Announces a window of zero. */
    ZERO_WINDOW("zero window"),
    /** Asks whether the peer is still there. */
    KEEP_ALIVE("keep-alive"),
    /** Asks whether the window is still closed. */
    ZERO_WINDOW_PROBE("zero-window probe"),
    /** More payload than the MSS: several wire segments in one record. */
    SUPER_SEGMENT("several segments in one (offload)"),
    /** Answers, or resets, for an older connection of the same ports: see {@link Challenge}. */
    OLDER_CONNECTION("of an older connection on these ports");

    private final String words;

    Note(String words) {
        this.words = words;
    }

    /** The note as people read it. */
    public String words() {
        return words;
    }

    int bit() {
        return 1 << ordinal();
    }
}
