package org.wirelapse.analysis.tcp;

import java.util.OptionalLong;

/**
 * How a connection was set up, as the tap saw it. Times are ns since the capture's start.
 *
 * @param state how far it came
 * @param synNs time of the first SYN
 * @param synAckNs time of the SYN-ACK that the client's first ACK answered, else of the first SYN-ACK
 * @param ackNs time of the client's first segment that acknowledges the SYN-ACK, data or not
 * @param rttNs from the last SYN before the SYN-ACK to the ACK; empty where a repeated SYN or SYN-ACK makes it ambiguous (Karn)
 * @param clientLegNs tap to client and back: SYN-ACK to ACK; empty like {@code rttNs}
 * @param serverLegNs tap to server and back: SYN to SYN-ACK; empty like {@code rttNs}
 * @param syns number of SYNs without ACK, repeats included
 * @param synAcks number of SYN-ACKs, repeats included
 * @param fastOpen true if a SYN carried payload (RFC 7413)
 * @param synRow row of the first SYN, or -1
 * @param synAckRow row of the SYN-ACK of {@code synAckNs}, or -1
 * @param ackRow row of the ACK, or -1
 */
public record Handshake(
        State state,
        OptionalLong synNs,
        OptionalLong synAckNs,
        OptionalLong ackNs,
        OptionalLong rttNs,
        OptionalLong clientLegNs,
        OptionalLong serverLegNs,
        int syns,
        int synAcks,
        boolean fastOpen,
        int synRow,
        int synAckRow,
        int ackRow) {
    /** How far the handshake came. */
    public enum State {
        /** SYN, SYN-ACK and ACK, or as many of them as prove that both sides were established. */
        COMPLETE,
        /** A RST answered the SYN. */
        REFUSED,
        /** SYNs were repeated and nothing answered. */
        TIMED_OUT,
        /** It began, but neither its success nor its failure was seen. */
        INCOMPLETE,
        /** The capture began after it. */
        MIDSTREAM
    }
}
