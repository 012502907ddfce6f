package org.wirelapse.analysis.flow;

/** What told client from server. */
public enum ClientKnownBy {
    /** A SYN or a SYN-ACK was seen. */
    SYN,
    /** One port is a well-known or registered service port and the other is not. */
    PORT,
    /** Nothing better: the side that was seen first. */
    FIRST_PACKET
}
