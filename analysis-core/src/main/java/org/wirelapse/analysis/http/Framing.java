package org.wirelapse.analysis.http;

/** What told where a message ends (RFC 9112 §6, RFC 9113 §8.1). */
public enum Framing {
    /** No body. */
    NONE,
    CONTENT_LENGTH,
    CHUNKED,
    /** The end of the connection ends the body. */
    CLOSE,
    /** A flag in the last frame (RFC 9113 §8.1). */
    END_STREAM,
    /** What follows belongs to another protocol (CONNECT, Upgrade). */
    TUNNEL
}
